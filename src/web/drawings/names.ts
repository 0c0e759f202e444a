/** The small drawings of the house; each tells one thing. */
export type DrawingName = 'hands' | 'bocal' | 'wall' | 'signpost' | 'door' | 'nail' | 'coffee' | 'ladder' | 'cans';

/** Which drawing stands beside an error page. */
export function drawingFor(status: number): DrawingName {
  if (status === 401 || status === 403) return 'door';
  if (status === 400 || status === 404) return 'signpost';
  if (status === 410) return 'nail';
  if (status === 429) return 'coffee';
  return 'ladder';
}
