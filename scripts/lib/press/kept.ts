import { PROOF_SHEET } from './proof.ts';

/** Files of qr-output that no run of the press makes anew. */
export const KEPT = ['README.md', PROOF_SHEET];
