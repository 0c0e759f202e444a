import type { Plugin } from 'vite';

/** Where blocks begin and end, as Svelte notes it in what it draws on the server. */
const marks = /<!--(?:\[(?:!|-?\d+)?|\]|\$\{HYDRATION_\w+\})?-->/g;
const drawsNothing = /\$\$renderer\.push\((["'`])\1\);/g;

/**
 * Leaves the comments out by which a script would find its way in a page made on the server: no page here has one (`csr = false`),
 * and they are a fifth of a list.
 */
export function withoutMarks(): Plugin {
  return {
    name: 'without-marks',
    enforce: 'post',
    apply: 'build',
    transform(code, id) {
      if (this.environment.name === 'client' || !/\.svelte$|\/svelte\/src\/internal\/server\//.test(id)) return undefined;
      return { code: unmarked(code), map: null };
    },
  };
}

export function unmarked(code: string): string {
  return code.replace(marks, '').replace(drawsNothing, ';');
}
