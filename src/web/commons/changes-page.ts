import type { ChangesInput } from '../../commons/changes/views.ts';
import { changeActs } from '../../commons/changes/forms.ts';
import { changes } from '../../commons/changes/views.ts';
import { kinds, languages } from '../../commons/kinds.shared.ts';
import { isTeam } from '../../people/may.ts';
import { gatheringHere } from '../gathering/front.ts';
import { changeLines, daysOf } from './change-lines.ts';

/** Everything a list of changes shows; `author`: only what this person wrote. */
export async function changesPage(locals: App.Locals, url: URL, path: string, author?: string) {
  const { app, place, person, t } = locals;
  const gathering = gatheringHere(locals);
  locals.cache('cards');
  const asked = readAsked(url);
  const before = url.searchParams.get('avant') ?? undefined;
  const input: ChangesInput = { ...asked, locale: place.locale, before, ...(author === undefined ? {} : { author }) };
  const view = await changes(app, person, gathering, input);
  const chosen = new URLSearchParams(Object.entries(words(asked)));
  const to = (more: Record<string, string>) => {
    const query = new URLSearchParams([...chosen, ...Object.entries(more)]).toString();
    return place.href(path) + (query ? `?${query}` : '');
  };
  return {
    action: place.href(path),
    days: daysOf(changeLines(t, place, view.changes)),
    fields: fieldsOf(locals, asked, isTeam(person, gathering)),
    older: view.next ? to({ avant: view.next }) : null,
    newest: before === undefined ? null : to({}),
    clear: chosen.size > 0 ? place.href(path) : null,
  };
}

export type ChangesPage = Awaited<ReturnType<typeof changesPage>>;
type Asked = Pick<ChangesInput, 'kind' | 'lang' | 'act' | 'unseen'>;

function readAsked({ searchParams }: URL): Asked {
  const among = (name: string, known: readonly string[]) => known.find((each) => each === searchParams.get(name));
  return {
    kind: among('sorte', kinds),
    lang: among('en', languages),
    act: among('acte', changeActs),
    unseen: searchParams.get('relecture') === 'unseen' ? 'unseen' : undefined,
  };
}

function words({ kind, lang, act, unseen }: Asked): Record<string, string> {
  const all = { sorte: kind, en: lang, acte: act, relecture: unseen };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function fieldsOf({ t }: App.Locals, asked: Asked, team: boolean) {
  const all = { value: '', label: t('commons.recent.all') };
  const fields = [
    {
      name: 'sorte',
      label: t('commons.recent.kind'),
      value: asked.kind ?? '',
      options: [all, ...kinds.map((each) => ({ value: each as string, label: t(`web.kinds.${each}`) }))],
    },
    {
      name: 'en',
      label: t('commons.recent.lang'),
      value: asked.lang ?? '',
      options: [all, ...languages.map((each) => ({ value: each as string, label: t(`commons.facet.lang.${each}`) }))],
    },
    {
      name: 'acte',
      label: t('commons.recent.act'),
      value: asked.act ?? '',
      options: [all, ...changeActs.map((each) => ({ value: each as string, label: t(`commons.recent.act.${each}`) }))],
    },
  ];
  const unseen = {
    name: 'relecture',
    label: t('commons.recent.patrol'),
    value: asked.unseen ?? '',
    options: [all, { value: 'unseen', label: t('commons.recent.unseen') }],
  };
  return team ? [...fields, unseen] : fields;
}
