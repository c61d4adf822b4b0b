export type { ApiDocument } from './api-document.ts';
export { renderApiDocs } from './render-api-docs.ts';
