/** What a workspace is run with: the functions of this folder under one name, as the worker hands them to a session. */
export { importFile } from './import-file';
export { inspectFile } from './inspect';
export { buildMarts } from './marts';
export { previewFile } from './preview';
export { loadSegment, segmentOf } from './segment';
export { createStaging, removeStaging } from './staging';
export { summarize } from './summary';
export { unpackArchives } from './unzip';
