export type Memory = { get(question: string): string | undefined; keep(question: string, answer: string): string };

/** Keeps answers until they weigh `mostCharacters` with their questions; the oldest go first. */
export function makeMemory(mostCharacters: number): Memory {
  const known = new Map<string, string>();
  let weight = 0;
  return {
    get: (question) => known.get(question),
    keep(question, answer) {
      if (known.has(question)) return answer;
      known.set(question, answer);
      weight += question.length + answer.length;
      for (const [old, text] of known) {
        if (weight <= mostCharacters) break;
        known.delete(old);
        weight -= old.length + text.length;
      }
      return answer;
    },
  };
}
