export type Log = {
  info(message: string, facts?: Record<string, unknown>): void;
  warn(message: string, facts?: Record<string, unknown>): void;
  error(message: string, error: unknown, facts?: Record<string, unknown>): void;
};

/** One JSON object a line, on standard error so that a command's output stays clean. */
export function makeLog(level: 'info' | 'warn' | 'silent', clock: { iso(): string }): Log {
  const line = (kind: string, message: string, facts: Record<string, unknown> = {}) =>
    process.stderr.write(`${JSON.stringify({ at: clock.iso(), kind, message, ...facts })}\n`);
  return {
    info: (message, facts) => level === 'info' && line('info', message, facts),
    warn: (message, facts) => level !== 'silent' && line('warn', message, facts),
    error(message, error, facts) {
      if (level === 'silent') return;
      const told = error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) };
      line('error', message, { ...facts, ...told });
    },
  };
}
