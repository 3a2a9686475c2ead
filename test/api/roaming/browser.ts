// A browser that signs in through another institution, step by step, as far as a test lets it go.

/** One browser's way, as far as the test lets it go. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** Asks for a page; answers where it leads, or its status. */
  async get(path: string): Promise<string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.url}${path}`, {
      redirect: 'manual',
      headers: { cookie },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    return response.headers.get('location') ?? `${response.status}`;
  }

  /** Begins at a provider; answers where the browser is sent. */
  start(id: string): Promise<string> {
    return this.get(`/roaming/${id}/start`);
  }

  /** Comes back from the provider to this server's port. */
  back(address: string): Promise<string> {
    const { pathname, search } = new URL(address);
    return this.get(`${pathname}${search}`);
  }

  /** Whose session the browser has. */
  async me(): Promise<string | null> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: `session=${this.cookies.get('session') ?? ''}`,
      },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    const { data } = (await response.json()) as { data: { me: { id: string } | null } };
    return data.me?.id ?? null;
  }
}
