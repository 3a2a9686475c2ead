// A real OpenID Connect provider on a loopback port, in a process of its own: whom it signs in, and what it does wrong, stands in the request.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const { clientId, clientSecret, redirectUris, people } = JSON.parse(process.argv[2]);
let handle;
const server = createServer((request, response) => handle(request, response));
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: {
      openid: ['sub', 'national_id', 'national_id_hash'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    cookies: { keys: ['a key that guards invented people only'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people[id] }),
    }),
    // Everybody agrees to everything that is asked for.
    async loadExistingGrant(context) {
      const { client, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  let tampering = null;
  // The ID token's claims are changed on the way, its signature stays.
  provider.use(async (context, next) => {
    await next();
    if (context.path !== '/token' || tampering === null || !context.body?.id_token) return;
    const [head, body, signature] = context.body.id_token.split('.');
    const claims = { ...JSON.parse(Buffer.from(body, 'base64url')), ...tampering };
    const changed = Buffer.from(JSON.stringify(claims)).toString('base64url');
    context.body = { ...context.body, id_token: [head, changed, signature].join('.') };
  });
  // Who is named in the request is signed in at once; a person in a browser says who they are, or declines.
  async function interact(request, response) {
    const { params } = await provider.interactionDetails(request, response);
    const { pathname, searchParams } = new URL(request.url, issuer);
    const person = params.login_hint ?? searchParams.get('as');
    if (person === null) {
      const links = [...Object.keys(people), 'decline'].map(
        (each) => `<li><a href="${pathname}?as=${each}">${each}</a></li>`,
      );
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><html lang="en"><title>Provider</title><ul>${links.join('')}</ul></html>`,
      );
      return;
    }
    const declined = { error: 'access_denied', error_description: 'declined' };
    const result = person === 'decline' ? declined : { login: { accountId: person } };
    await provider.interactionFinished(request, response, result);
  }
  const callback = provider.callback();
  handle = (request, response) => {
    const [, told] = /^\/tamper\/(.*)$/.exec(request.url) ?? [];
    if (told !== undefined) {
      tampering = JSON.parse(decodeURIComponent(told));
      response.end();
    } else if (request.url.startsWith('/interaction/')) {
      interact(request, response).catch((error) => response.writeHead(500).end(String(error)));
    } else callback(request, response);
  };
  process.send({ issuer });
});
process.on('disconnect', () => process.exit(0));
