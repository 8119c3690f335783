import type { Operation } from '#domain/problem/problem.ts';
import type { MessageKey } from '../words/message-key.ts';
import type { Failure } from './card-model.ts';

/** The operations in plain words, as the list of calls says them. */
export const operationWords: Readonly<Record<Operation, MessageKey>> = {
  'find-workbook': 'call.find',
  'start-session': 'call.start',
  'watch-file': 'call.file',
  'refresh-session': 'call.refresh',
  'close-session': 'call.close',
  'read-settings': 'call.readSettings',
  'write-settings': 'call.writeSettings',
  'sign-in': 'state.signedOut.do',
  'ask-excel': 'call.other',
};

/**
 * What a person sends to support: Microsoft's own English terms, so that anybody who reads it can look them up. The
 * evidence holds no token, no session id and no name.
 */
export function failureReport({ evidence, attempts }: Failure, title: string): string {
  const lines: readonly (readonly [string, string | number | undefined])[] = [
    ['operation', evidence.operation],
    ['attempts', attempts],
    ['status', evidence.status],
    ['codes', evidence.codes.length === 0 ? undefined : evidence.codes.join(' > ')],
    ['request-id', evidence.requestId],
    ['client-request-id', evidence.clientRequestId],
    ['date', evidence.date],
  ];
  const known = lines.filter(([, value]) => value !== undefined);
  return [title, ...known.map(([name, value]) => `${name}: ${String(value)}`)].join('\n');
}
