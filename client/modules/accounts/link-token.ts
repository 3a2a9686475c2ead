// Decides how the token of a mailed link is taken over: read from behind the #, then gone from the address.
import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** The token of the link that opened this page; null when there was none. */
export function useLinkToken(): string | null {
  const router = useRouter();
  const { hash, pathname } = useLocation();
  const [token, setToken] = useState<string | null>(hash || null);
  useEffect(() => {
    if (!hash) return;
    setToken(hash);
    // Neither the history nor somebody who looks over the shoulder should have it.
    router.history.replace(pathname);
  }, [hash, pathname, router]);
  return token;
}
