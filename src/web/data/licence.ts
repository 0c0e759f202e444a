import type { Licence } from '../../commons/kinds.shared.ts';

const deeds: Record<Licence, string> = {
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

/** The address by which programs know a licence. */
export function licenceUrl(licence: Licence): string {
  return deeds[licence];
}
