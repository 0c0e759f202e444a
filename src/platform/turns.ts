/** Long work in memory lets requests pass: call the given function between two steps of a few milliseconds each. */
export function takingTurns(mostMilliseconds = 12): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < mostMilliseconds) return;
    await new Promise((resolve) => setImmediate(resolve));
    began = performance.now();
  };
}
