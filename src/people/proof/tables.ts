/** One row: the key of this installation. */
export type ProofKeyRow = { id: number; secret: string; made_at: string };

/** A proof that was given back; kept until it would have expired. */
export type ProofUsedRow = { nonce: string; expires_at: string };

declare module '../../platform/database.ts' {
  interface Tables {
    proof_keys: ProofKeyRow;
    proofs_used: ProofUsedRow;
  }
}
