/** Facts that this room announces; each holds the ids that its readers need to drop or to fetch. */
export type GatheringChanged = { type: 'gathering.changed'; gathering: string };
export type EditionChanged = { type: 'edition.changed'; gathering: string; edition: string };
export type EditionClosed = { type: 'edition.closed'; gathering: string; edition: string };
export type PageChanged = { type: 'page.changed'; gathering: string; page: string };
