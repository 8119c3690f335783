import type { GraphFailure } from '#domain/problem/graph-failure.ts';
import type { Evidence, Operation, Problem } from '#domain/problem/problem.ts';
import type { CallPurpose } from './graph-activity.ts';
import type { HttpAnswer, HttpMethod, NoAnswerReason } from './http.ts';
import type { AbortSignalLike, FileAccess } from './sign-in.ts';

/** A request to Microsoft Graph; the token and the ids for support are added on the way. */
export interface GraphRequest {
  readonly operation: Operation;
  readonly purpose: CallPurpose;
  /** The number of this try of the same action, from 1. */
  readonly attempt?: number;
  /** How far the token has to reach; the person's own files when this is missing. */
  readonly access?: FileAccess;
  readonly method: HttpMethod;
  /** Below the version (`/me/drive`), each segment percent-encoded; or a whole address that Graph itself gave. */
  readonly address: string;
  /** The address as it may be shown and copied: no ids, no names. */
  readonly template: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignalLike;
  readonly timeoutMs?: number;
  /** An `Account.id`: nothing is sent with a token of anybody else, who may have signed in meanwhile. */
  readonly onlyAs?: string;
}

/** What became of a request. Which problem a refusal is depends on the call, so the caller decides that. */
export type GraphResult =
  /** Any 2xx. */
  | { readonly kind: 'answered'; readonly answer: HttpAnswer; readonly evidence: Evidence }
  /** `hasAllFiles`: the token that was refused already carried Files.ReadWrite.All. */
  | { readonly kind: 'refused'; readonly failure: GraphFailure; readonly hasAllFiles: boolean }
  | { readonly kind: 'no-answer'; readonly reason: NoAnswerReason; readonly evidence: Evidence }
  /** Nothing was sent: there was no token to send it with. */
  | { readonly kind: 'no-token'; readonly problem: Problem };

/** A download address that Graph gave. It is a credential: never kept, never shown. */
export interface DownloadRequest {
  readonly operation: Operation;
  readonly purpose: CallPurpose;
  readonly address: string;
  readonly signal?: AbortSignalLike;
  readonly timeoutMs?: number;
}

/** The last request of a page that goes away. */
export interface LastRequest extends Pick<GraphRequest, 'method' | 'address' | 'headers' | 'body'> {
  readonly access: FileAccess;
  readonly onlyAs: string;
}

/** Sends requests to Microsoft Graph in the name of the person. Never rejects. */
export interface GraphSend {
  send(request: GraphRequest): Promise<GraphResult>;
  /** Reads a file at its download address, bare: no token, no header of ours. */
  download(request: DownloadRequest): Promise<GraphResult>;
  /**
   * Sends before it returns, with the last token that this person was granted, and outlives the page. Nothing is sent where
   * there was none. Nobody hears what becomes of it.
   */
  sendLast(request: LastRequest): void;
}
