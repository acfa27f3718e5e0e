/** What a workspace is run with: the functions of this folder under one name, as the worker hands them to a session. */
export { importFile } from './import-file';
export { inspectFile } from './inspect';
export { buildMarts } from './marts';
export { previewFile } from './preview';
export { createStaging, loadSegment, removeStaging, segmentOf } from './staging';
export { summarize } from './summary';
