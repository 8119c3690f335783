export function tallyJest(run: { ok: boolean; report: object | undefined }): {
  passed: number;
  failed: number;
  notes: string[];
};
