import type { Translate } from '../../../../platform/i18n.ts';
import { most } from '../../../../programme/forms.ts';
import { tryProgramme } from '../../../../programme/views/try.ts';
import { back, statusOf, tooOften, typedIn } from '../../../live/try.ts';
import { exampleGathering } from '../../../programme/example.ts';
import { sayFault } from '../../../programme/faults.ts';
import { tellAnswer } from '../../../programme/told.ts';
import { onServer } from '../../../still.ts';
import type { Actions, PageServerLoad } from './$types';

const fields = ['problem', 'seconds', 'seed'] as const;
/** What is longer is not written back into the page. */
const longestShown = 200_000;

export const load: PageServerLoad = ({ locals }) => {
  const { t } = locals;
  return {
    title: t('programme.try.title'),
    description: t('programme.try.lead'),
    most,
    typed: { problem: exampleGathering(t), seconds: '2', seed: '1' },
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { app, t, place } = event.locals;
    const form = await event.request.formData();
    const { problem: pasted = '', seconds = '', seed = '' } = typedIn(form, fields);
    const file = form.get('file');
    const [given, problem] =
      file instanceof File && file.size > 0 ? (['file', await file.text()] as const) : (['problem', pasted] as const);
    const typed = { problem: problem.length > longestShown ? '' : problem, seconds, seed };
    if (tooOften(event) > 0) return back(429, typed, { told: t('live.refused.often') });
    const tried = await tryProgramme(app, { problem, seconds, seed });
    if ('ok' in tried) return onServer({ typed, told: null, refusals: {}, reasons: [], result: tellAnswer(t, place.locale, tried.ok) });
    if (tried.refused === 'invalid') return back(422, typed, { refusals: at(given, said(t, tried.fields)) });
    if (tried.refused === 'unread-gathering') {
      const reasons = tried.faults.map((fault) => sayFault(t, fault));
      return back(422, typed, { told: t('programme.refused.unread'), reasons, refusals: { [given]: reasons[0] ?? '' } });
    }
    if (tried.refused === 'unread-tim') return back(422, typed, { refusals: { [given]: t('programme.refused.tim') } });
    const told = tried.refused === 'slow' ? t('programme.refused.slow') : t(`live.refused.${tried.refused}`);
    return back(statusOf[tried.refused], typed, { told });
  },
};

function said(t: Translate, refusals: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(refusals).map(([field, key]) => [field, t(key, most)]));
}

/** What is wrong with a file is said beside the file. */
function at(given: 'file' | 'problem', { problem, ...others }: Record<string, string>): Record<string, string> {
  return problem === undefined ? others : { ...others, [given]: problem };
}
