/** Keeps the results of a pure function until they weigh `mostCharacters` with their questions; the oldest go first. */
export function makeMemory(mostCharacters: number): (question: string, answer: () => string) => string {
  const known = new Map<string, string>();
  let weight = 0;
  return (question, answer) => {
    const kept = known.get(question);
    if (kept !== undefined) return kept;
    const made = answer();
    known.set(question, made);
    weight += question.length + made.length;
    for (const [old, text] of known) {
      if (weight <= mostCharacters) break;
      known.delete(old);
      weight -= old.length + text.length;
    }
    return made;
  };
}
