/**
 * Where to go on after signing in: an address of our own, without its host; the first page for any other, however a
 * browser would read it (`//elsewhere`, `/\elsewhere`, `/.//elsewhere`).
 */
export function ownPage(to: string | undefined, origin: string): string {
  const url = to && URL.canParse(to, origin) ? new URL(to, origin) : undefined;
  const page = url?.origin === origin ? url.pathname + url.search + url.hash : '/';
  return page.startsWith('//') ? '/' : page;
}
