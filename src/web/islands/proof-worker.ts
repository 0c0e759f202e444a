import { solve } from './proof/solve.ts';

addEventListener('message', ({ data }: MessageEvent<{ token: string; bits: number }>) => {
  postMessage(solve(data.token, data.bits));
});
