import { asProblem, type Problem } from '../../domain/problem';
import { download } from '../download';

/** A file being made for the browser's downloads: whether it is on its way, and why the last one failed. */
export class Saving {
  isBusy = $state(false);
  problem = $state.raw<Problem | null>(null);

  /** Makes the file and hands it over; asked again meanwhile, it makes only one. */
  async save(name: string, make: () => Blob | Promise<Blob>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = null;
    try {
      download(name, await make());
    } catch (thrown) {
      this.problem = asProblem(thrown);
    } finally {
      this.isBusy = false;
    }
  }
}
