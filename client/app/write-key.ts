// Decides which key a write carries: the same content keeps its key until it has succeeded, so that a retry is no second write.
import { useMemo, useRef } from 'react';

/** Keys for the writes of one form. */
export interface WriteKey {
  /** The key for this content; the same as before when the content is. */
  keyFor: (content: unknown) => string;
  /** After a success: the next write is a new one, even with the same content. */
  done: () => void;
}

/** The write keys of a component. */
export function useWriteKey(): WriteKey {
  const last = useRef<{ content: string; key: string } | null>(null);
  return useMemo(
    () => ({
      keyFor: (content) => {
        const text = JSON.stringify(content);
        if (last.current?.content !== text) {
          last.current = { content: text, key: crypto.randomUUID() };
        }
        return last.current.key;
      },
      done: () => {
        last.current = null;
      },
    }),
    [],
  );
}
