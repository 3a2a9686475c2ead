// Where the states of pages are shown one after another: somebody's page, its look, what becomes of its questions, and what is wrong with what stands there.
import type { Browser, Locator, Page, Request } from 'playwright-core';
import { SIZES, picture } from './browser';
import type { Product } from './product';
import { axeFindings, focusHidden, settled, sidewaysBy, signedIn, visitor } from './visitor';
import type { Look } from './visitor';
import { wordsOf } from './words';
import type { Language, WordKey } from './words';

/** What every page asks: who is signed in, and what time it is. */
const FRAME = ['Session', 'ServiceClock'];
const REFUSAL = '測試中的錯誤';
/** Where words are read out when they come, but for where the focus is. */
const LIVE = '[role=status], [role=alert], [role=alertdialog], [aria-live]';

/** The name of the operation that a request asks. */
function operationOf(request: Request): string {
  const body = JSON.parse(request.postData() ?? '{}') as { operationName?: string };
  return body.operationName ?? '';
}

/** One state of a page: how one gets there, and by what one sees that one is there. */
export interface State {
  name: string;
  /** Who sees it, by user name; nobody signed in for null. */
  as: string | null;
  /** The address. */
  at: string;
  /** The address that the steps lead to, as the client's routes write it. */
  reaches?: string;
  /** What becomes of the page's own questions to the server: `held` are never answered, `refused` get an error. */
  answers?: 'held' | 'refused';
  /** What is done there; it waits for what it touches. */
  steps?: (stage: Stage) => Promise<void>;
  /** What stands there then. A page that waits, or was refused, needs none. */
  shows?: WordKey | ((stage: Stage) => Locator);
  /** At a size of its own: 320 px wide, or as a desk's screen at 200 % zoom. */
  size?: 'narrow' | 'zoomed';
  /** Whether what stands there is read out: it lies in a live region, or has the focus. */
  heard?: boolean;
}

/** One person before one page. */
export class Stage {
  private language: Language = 'zh-Hant';

  private constructor(
    readonly page: Page,
    readonly url: string,
  ) {
    page.setDefaultTimeout(20_000);
  }

  /** Opens it for somebody, or for nobody. */
  static async open(browser: Browser, product: Product, userName: string | null): Promise<Stage> {
    const page =
      userName === null ? await visitor(browser) : await signedIn(browser, product, userName);
    if (userName === null) await page.goto(`${product.url}/accessibility`);
    return new Stage(page, product.url);
  }

  /** What is said under a key in the language of the moment. */
  words(key: WordKey, fit?: 'anywhere' | 'start' | 'whole'): RegExp {
    return wordsOf(this.language, key, fit);
  }

  /** Words where they can be seen. */
  text(key: WordKey): Locator {
    return this.page.getByText(this.words(key)).filter({ visible: true }).first();
  }

  /** A field by the beginning of its label. */
  field(key: WordKey): Locator {
    return this.page.getByLabel(this.words(key, 'start')).filter({ visible: true }).first();
  }

  /** Presses the button, link, tab or choice whose name begins with the words; in the dialog, where one is open. */
  async press(key: WordKey): Promise<void> {
    const name = this.words(key, 'start');
    const dialog = this.page.getByRole('dialog');
    const within = (await dialog.count()) > 0 ? dialog : this.page.locator('body');
    const roles = ['link', 'tab', 'radio', 'checkbox'] as const;
    await roles
      .map((role) => within.getByRole(role, { name }))
      .reduce((all, each) => all.or(each), within.getByRole('button', { name }))
      .filter({ visible: true })
      .first()
      .click();
  }

  /** Presses the button at the end of the open dialog: that of its act. */
  async confirm(): Promise<void> {
    await this.page.locator('dialog .actions .button').last().click();
  }

  /** Answers an operation with a refusal from now on. */
  async refuse(operation: string, code = 'INTERNAL'): Promise<void> {
    const meant = (each: string) => each === operation;
    await this.answer(meant, 'refused', () => {}, code);
  }

  /** Opens an address anew, and answers which operations it asked until it was quiet. */
  async requestsOf(path: string): Promise<string[]> {
    const asked: string[] = [];
    this.page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) asked.push(operationOf(request));
    });
    await this.page.goto(`${this.url}${path}`);
    await this.page.waitForLoadState('networkidle');
    this.page.removeAllListeners('request');
    return asked;
  }

  /** Goes through the whole page by Tab; answers which controls had the focus out of sight. */
  async tabThrough(): Promise<string[]> {
    const hidden = new Set<string>();
    for (let presses = 0; presses < 80; presses += 1) {
      await this.page.keyboard.press('Tab');
      await settled(this.page);
      const each = await focusHidden(this.page);
      if (each !== '') hidden.add(each);
    }
    return [...hidden];
  }

  /** Shows a state at a look; answers what is wrong with it, nothing when all is well. */
  async show(state: State, look: Required<Look>): Promise<string[]> {
    const name = `${state.name} (${look.size}, ${look.language}, ${look.dark ? 'dark' : 'light'})`;
    try {
      await this.reach(state, look);
      return (await this.judge(state)).map((each) => `${name}: ${each}`);
    } catch (failure) {
      await picture(this.page, `not-reached-${state.name}`);
      return [`${name}: ${String(failure).slice(0, 600)}`];
    } finally {
      await this.page.unrouteAll({ behavior: 'ignoreErrors' });
      await this.page.context().setOffline(false);
    }
  }

  private async reach(state: State, look: Required<Look>): Promise<void> {
    this.language = look.language;
    await this.page.setViewportSize(SIZES[look.size]);
    await this.page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light' });
    await this.page.evaluate(`localStorage.setItem('jinxiu.language', '${look.language}')`);
    let ask = () => {};
    const asked = new Promise<void>((resolve) => {
      ask = resolve;
    });
    if (state.answers === undefined) ask();
    else await this.answer((operation) => !FRAME.includes(operation), state.answers, ask);
    // An address that differs by what stands behind its # alone would load nothing.
    if (state.at.includes('#')) await this.page.goto('about:blank');
    await this.page.goto(`${this.url}${state.at}`);
    await state.steps?.(this);
    await asked;
    if (state.answers === 'held') {
      const waiting = this.page.locator('main').getByText(this.words('loading'));
      await waiting.first().waitFor({ state: 'attached' });
    }
    await this.shown(state)?.waitFor();
    await settled(this.page);
  }

  private shown({ shows, answers }: State): Locator | null {
    if (typeof shows === 'function') return shows(this);
    if (shows !== undefined) return this.text(shows);
    return answers === 'refused' ? this.page.getByText(REFUSAL).first() : null;
  }

  /** Holds or refuses the operations that are meant, and tells when the first of them is asked. */
  private async answer(
    meant: (operation: string) => boolean,
    how: NonNullable<State['answers']>,
    asked: () => void,
    code = 'INTERNAL',
  ): Promise<void> {
    await this.page.route('**/graphql', async (route) => {
      if (!meant(operationOf(route.request()))) return route.fallback();
      asked();
      if (how === 'held') return;
      const errors = [{ message: REFUSAL, extensions: { code } }];
      return route.fulfill({ json: { data: null, errors } });
    });
  }

  private async judge(state: State): Promise<string[]> {
    const found = await axeFindings(this.page);
    const hidden = await focusHidden(this.page);
    if (hidden !== '') found.push(`the focus is hidden: ${hidden}`);
    if (state.heard === true && !(await this.isHeard(this.shown(state))))
      found.push('what stands there is not read out');
    // Whatever the look: nothing scrolls sideways in it, at 320 px, or at 200 % zoom.
    const size = this.page.viewportSize();
    for (const each of [size, SIZES.narrow, SIZES.zoomed]) {
      if (each === null) continue;
      await this.page.setViewportSize(each);
      await settled(this.page);
      const wide = await sidewaysBy(this.page);
      if (wide > 0) found.push(`${wide}px too wide at ${each.width}px`);
    }
    return found;
  }
  /** Whether it lies in a live region, or in what has the focus. */
  private async isHeard(shown: Locator | null): Promise<boolean> {
    if (shown === null) return false;
    const around = this.page.locator(`${LIVE}, :focus`);
    const counts = [around.and(shown), around.filter({ has: shown })].map((each) => each.count());
    return (await Promise.all(counts)).some((count) => count > 0);
  }
}
