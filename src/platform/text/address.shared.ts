/** What an address of a link may begin with, besides one of this site. */
export const linkProtocols = ['http', 'https', 'mailto'];

/** Whether a link may lead there: never to something that runs. A browser reads it as the one that would follow it. */
export function isSafeAddress(address: string): boolean {
  const here = 'https://here.invalid';
  return URL.canParse(address, here) && linkProtocols.includes(new URL(address, here).protocol.slice(0, -1));
}
