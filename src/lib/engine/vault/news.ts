/** What tabs tell each other: this workspace has a new generation (null: it was created, renamed or deleted). */
export interface News {
  readonly workspaceId: string;
  readonly generation: number | null;
}

/** The line between the tabs of this browser. */
export class NewsLine {
  #channel = new BroadcastChannel('kept');

  /** Tells all other tabs. */
  tell(news: News): void {
    this.#channel.postMessage(news);
  }

  /** Calls back for everything other tabs tell. */
  listen(heard: (news: News) => void): void {
    this.#channel.addEventListener('message', ({ data }: MessageEvent<News>) => heard(data));
  }
}
