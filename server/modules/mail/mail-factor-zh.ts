// What mails about the second factor say in 繁體中文.
import type { MailTemplates } from './templates';

const BY_ACCOUNT = '您收到本信，是因為您在本網有業務帳號。';

/** Their words; `mail-zh.ts` takes them in. */
export const FACTOR_MAIL_ZH: Pick<MailTemplates, 'second-factor-reset' | 'recovery-code-used'> = {
  'second-factor-reset': ({ unit }) => ({
    subject: '【進修規劃】您的雙重驗證已重設',
    lines: [
      `您在「${unit}」的業務帳號，其雙重驗證已由全國推廣中心重設。請於下次登入時重新設定。`,
      '若您並未提出請求，請立即與全國推廣中心聯絡。',
    ],
    why: BY_ACCOUNT,
  }),
  'recovery-code-used': ({ unit, left, link }) => ({
    subject: '【進修規劃】您的一組備用碼已被使用',
    lines: [
      `您在「${unit}」的業務帳號剛才以一組備用碼通過雙重驗證，這組備用碼已失效。`,
      `目前還有 ${left} 組備用碼可用。您可以由下列連結登入，重新產生備用碼。`,
      link,
      '若不是您本人使用，請立即變更密碼，並與全國推廣中心聯絡。',
    ],
    why: BY_ACCOUNT,
  }),
};
