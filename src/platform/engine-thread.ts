import { parentPort, workerData } from 'node:worker_threads';

/** The thread of one calculation: the file named exports `answer`, which is given the question. */
const { file, question } = workerData as { file: string; question: unknown };
const { answer } = (await import(file)) as { answer(question: unknown): unknown };
parentPort?.postMessage(answer(question));
