// escalar/web: what ships, read from a static server, and the files that a person gives a page.
export { webHost } from './web-host.ts';
