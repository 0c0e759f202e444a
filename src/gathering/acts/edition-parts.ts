import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Person } from '../../people/views.ts';
import type * as z from 'zod';
import { figuresShape, formRefused, parse, phasesShape } from '../forms.ts';
import { phaseRefusals } from '../rules/phases.ts';
import { texted } from '../texts.ts';
import { changePart, type OneEdition, type PartChanged } from './change-part.ts';

type FigureInput = z.infer<typeof figuresShape>['figures'][number];

/** The phases, all at once; a phase without a first day is left out. */
export async function setPhases(app: App, person: Person, input: OneEdition & { phases: unknown }): Promise<PartChanged> {
  const form = parse(phasesShape, input);
  return changePart(app, person, input, 'phases', form, async (tx, edition, { phases }) => {
    const rows = phases.flatMap(({ phase, startsOn, endsOn }) => (startsOn === null ? [] : [{ phase, startsOn, endsOn }]));
    const wrong = phaseRefusals(rows);
    if (Object.keys(wrong).length > 0) return formRefused(byPosition(phases, wrong));
    const before = await tx.selectFrom('edition_phases').selectAll().where('edition_id', '=', edition.id).execute();
    await tx.deleteFrom('edition_phases').where('edition_id', '=', edition.id).execute();
    const values = rows.map((row) => ({ edition_id: edition.id, phase: row.phase, starts_on: row.startsOn, ends_on: row.endsOn }));
    if (values.length > 0) await tx.insertInto('edition_phases').values(values).execute();
    return { before };
  });
}

/** The published figures of an edition, each with its source. */
export async function setFigures(app: App, person: Person, input: OneEdition & { figures: unknown }): Promise<PartChanged> {
  const form = parse(figuresShape, input);
  return changePart(app, person, input, 'figures', form, async (tx, edition, { figures }) => {
    const twice = figures.findIndex((figure, at) => figures.findIndex((other) => other.key === figure.key) !== at);
    if (twice >= 0) return formRefused({ [`figures.${twice}.key`]: 'twice' });
    const before = await figuresNow(tx, edition.id);
    await tx.deleteFrom('edition_figures').where('edition_id', '=', edition.id).execute();
    for (const [position, figure] of figures.entries()) await insertFigure(app, tx, edition.id, figure, position);
    return { before };
  });
}

function byPosition(phases: { phase: string }[], wrong: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(wrong).map(([phase, reason]) => {
      const at = phases.findLastIndex((one) => one.phase === phase);
      return [`phases.${at}.${reason === 'before_start' ? 'endsOn' : 'startsOn'}`, reason];
    }),
  );
}

async function figuresNow(tx: Tx, edition: string) {
  const of = tx.selectFrom('edition_figures').select('id').where('edition_id', '=', edition);
  const figures = await tx.selectFrom('edition_figures').selectAll().where('edition_id', '=', edition).execute();
  const texts = await tx.selectFrom('edition_figure_texts').selectAll().where('figure_id', 'in', of).execute();
  return { figures, texts };
}

async function insertFigure(app: App, tx: Tx, edition: string, figure: FigureInput, position: number): Promise<void> {
  const id = app.ids.id();
  const { key, value, unit, precision, source } = figure;
  await tx
    .insertInto('edition_figures')
    .values({ id, edition_id: edition, key, value, unit, precision_word: precision, source, position })
    .execute();
  const texts = texted(figure.labels).map(({ lang, text: label }) => ({ figure_id: id, lang, label }));
  if (texts.length > 0) await tx.insertInto('edition_figure_texts').values(texts).execute();
}
