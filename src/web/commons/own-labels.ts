import type { Choice, Field } from '../../commons/fields.shared.ts';
import { labelIn, withAncestors } from '../../commons/fields.shared.ts';
import type { Locale, Translate } from '../../platform/i18n.ts';

/** The name of a field in the reader's language. Those of the software are in the catalogue of messages. */
export function ownLabel(t: Translate, locale: Locale, field: Pick<Field, 'by' | 'id' | 'label'>): string {
  return field.by === 'house' ? t(`commons.fields.house.${field.id}`) : labelIn(field.label, locale);
}

export function ownHelp(t: Translate, locale: Locale, field: Pick<Field, 'by' | 'id' | 'help'>): string {
  return field.by === 'house' ? t(`commons.fields.house.${field.id}.help`) : labelIn(field.help, locale);
}

/** A choice with all that stands above it: « Habitant·es › Jeunes ». */
export function choicePath(choices: readonly Choice[], id: string, locale: Locale): string {
  const labels = withAncestors(choices, id).map((each) => labelIn(choices.find((choice) => choice.id === each)?.label ?? {}, locale));
  return labels.toReversed().join(' › ');
}
