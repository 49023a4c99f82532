import { awaitJob, finishJob, join, jobNow, publish, QUIT, sequenceNow } from './control';
import {
  COPY,
  copy,
  EXCHANGE_COLUMNS,
  EXCHANGE_ROWS,
  exchangeColumns,
  exchangePieces,
  STRIPES,
  stripes,
  UPDATE,
  update,
} from './jobs';
import { LARGEST, largestPieces, MATRIX_VECTOR, matrixVectorPieces, VECTOR_MATRIX, vectorMatrixPieces } from './vector';

export function takePart(job: i32, thread: i32): void {
  switch (job) {
    case UPDATE: update(thread); break;
    case STRIPES: stripes(thread); break;
    case COPY: copy(); break;
    case EXCHANGE_ROWS: exchangePieces(); break;
    case EXCHANGE_COLUMNS: exchangeColumns(); break;
    case MATRIX_VECTOR: matrixVectorPieces(); break;
    case VECTOR_MATRIX: vectorMatrixPieces(); break;
    case LARGEST: largestPieces(); break;
  }
}

/** Does the job whose arguments are set, with all threads. */
export function together(job: i32): void {
  publish(job);
  takePart(job, 0);
  join();
}

/** The life of a thread of the pool; `seen` is the sequence when it was started. */
export function serve(thread: i32, seen: i32): void {
  while (true) {
    seen = awaitJob(seen);
    const job = jobNow();
    if (job !== QUIT) takePart(job, thread);
    finishJob();
    if (job === QUIT) return;
  }
}

export function sequence(): i32 {
  return sequenceNow();
}

/** Ends the threads of the pool. */
export function quit(): void {
  publish(QUIT);
  join();
}
