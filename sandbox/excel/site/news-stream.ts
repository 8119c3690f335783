import type { HostSwitches } from '../switches.ts';

/** What open workbook windows are told while they stand open. */
export interface News {
  /** How far the sandbox's clock is ahead of the machine's. */
  readonly clockOffsetMs: number;
  /** Null: unchanged since the window was opened. */
  readonly switches: HostSwitches | null;
}

export interface NewsSource {
  current(): News;
  subscribe(listener: (news: News) => void): () => void;
}

/** Server-sent events: the first message at once, then one for each change. */
export function newsStream(source: NewsSource): Response {
  const encoder = new TextEncoder();
  let unsubscribe = () => {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (news: News) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(news)}\n\n`));
      send(source.current());
      unsubscribe = source.subscribe(send);
    },
    cancel: () => unsubscribe(),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}
