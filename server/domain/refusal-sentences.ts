// Decides what each refusal says and what to do next, in both languages.
import { PEOPLE_SENTENCES } from './refusal-sentences-people';

/** What a refusal says; {name} stands for a value that the refusal carries. */
export type RefusalSentences = {
  /** The HTTP status when the whole request is refused; absent where 200 with errors is right. */
  http?: number;
  zh: string;
  en: string;
  nextZh: string;
  nextEn: string;
};

/** The sentences by code; `refusals.ts` holds them against its closed list. */
export const REFUSAL_SENTENCES = {
  UNAUTHENTICATED: {
    zh: '尚未登入，或登入已逾時。',
    en: 'You are not signed in, or the session has ended.',
    nextZh: '請重新登入；已儲存的草稿不會遺失。',
    nextEn: 'Sign in again; drafts that were saved are kept.',
  },
  FORBIDDEN: {
    zh: '您的帳號沒有執行這項作業的權限。',
    en: 'Your account may not do this.',
    nextZh: '如有需要，請洽本單位總負責人或主管機關。',
    nextEn: "If you need it, ask your unit's chief or your bureau.",
  },
  NOT_FOUND: {
    zh: '查無資料。',
    en: 'It does not exist.',
    nextZh: '請確認連結或編號是否正確。',
    nextEn: 'Check the link or the id.',
  },
  WINDOW_CLOSED: {
    zh: '現在（{serverTime}）不在{audience}進修研習規劃的填報時間內：{opensAt}開放，{closesAt}截止。',
    en: 'The {audience} plans are not open now ({serverTime}): they open at {opensAt} and close at {closesAt}, Taipei time.',
    nextZh: '請於開放時間內填報；如已截止而需延長，請洽主管機關。',
    nextEn: 'Come back while it is open; if it has closed, ask your bureau for an extension.',
  },
  INVALID: {
    zh: '有資料需要修正。',
    en: 'Some values need correction.',
    nextZh: '請依各欄位的說明修正後再送出。',
    nextEn: 'Correct the fields that are named, then send it again.',
  },
  CONFLICT: {
    zh: '這份資料已在別處更新（目前為第{currentVersion}版），本次未儲存。',
    en: 'This was changed elsewhere (it is now version {currentVersion}); nothing was saved.',
    nextZh: '請重新載入，確認最新內容後再修改。',
    nextEn: 'Load it again, look at what changed, and make your change once more.',
  },
  KEY_REUSED: {
    zh: '這個作業識別碼已用於不同的內容。',
    en: 'This idempotency key was used before with other content.',
    nextZh: '請以新的識別碼再送一次。',
    nextEn: 'Send it again with a new key.',
  },
  RATE_LIMITED: {
    http: 429,
    zh: '嘗試次數過多。',
    en: 'There were too many attempts.',
    nextZh: '請於{retryAfter}秒後再試。',
    nextEn: 'Try again in {retryAfter} seconds.',
  },
  SIGN_IN_FAILED: {
    zh: '使用者名稱或密碼不正確，或帳號無法使用。',
    en: 'The user name or the password is wrong, or the account cannot be used.',
    nextZh: '請確認後再試；忘記密碼可由登入頁的「忘記密碼」以電子郵件重設。',
    nextEn:
      'Check both and try again; a forgotten password is reset by email, from the sign-in page.',
  },
  PASSWORD_CHANGE_REQUIRED: {
    zh: '首次登入須先變更密碼。',
    en: 'The password must be changed first.',
    nextZh: '請變更密碼後再繼續。',
    nextEn: 'Change the password, then go on.',
  },
  SECOND_FACTOR_REQUIRED: {
    zh: '登入尚未完成，還需要驗證碼。',
    en: 'Signing in is not complete: the second factor is still asked for.',
    nextZh: '請輸入驗證器上的六位數驗證碼，或一組備用碼。',
    nextEn: 'Enter the six digits of the authenticator, or a recovery code.',
  },
  SECOND_FACTOR_TO_SET_UP: {
    zh: '這類帳號須先設定雙重驗證才能使用。',
    en: 'An account of this kind needs a second factor before anything else.',
    nextZh: '請以驗證器掃描條碼並輸入驗證碼，完成設定。',
    nextEn: 'Scan the code with an authenticator and enter its six digits.',
  },
  SECOND_FACTOR_FAILED: {
    zh: '驗證碼不正確，或已經使用過。',
    en: 'The code is wrong, or was used before.',
    nextZh: '請等驗證器換下一組再試；手機遺失請用備用碼，或洽全國推廣中心重設。',
    nextEn:
      'Wait for the next code and try again; without the phone use a recovery code, or have the centre reset it.',
  },
  LINK_INVALID: {
    zh: '這個連結無法使用：可能已經用過、已逾期，或不完整。',
    en: 'This link cannot be used: it was used before, has expired, or is incomplete.',
    nextZh: '請重新申請一封信，並使用最新的連結。',
    nextEn: 'Ask for a new email, and use the newest link.',
  },
  ...PEOPLE_SENTENCES,
  NOT_REPRESENTATIVE: {
    zh: '學校規劃由代表帳號填報，您不是本校這個學年度的代表。',
    en: "The school's plan is written by its representative, and you are not the one of this cycle.",
    nextZh: '請洽本校的填報代表，或請總負責人改派。',
    nextEn: 'Ask the representative, or have a chief pass it on to you.',
  },
  NOT_ON_ROSTER: {
    zh: '不在這個學年度的名冊上，無法填報。',
    en: 'Not on the roster of this cycle, so no plan can be filled in.',
    nextZh: '如有遺漏，請洽主管機關補列。',
    nextEn: 'If this is an omission, the bureau can add the teacher.',
  },
  NOT_SUBMITTED: {
    zh: '這份規劃尚未送出，無從撤回。',
    en: 'This plan has not been submitted, so there is nothing to withdraw.',
    nextZh: '請重新載入，確認目前狀態。',
    nextEn: 'Load it again and look at its state.',
  },
  NO_EARLIER_PLAN: {
    zh: '沒有可以帶入的往年規劃。',
    en: 'There is no plan of an earlier year to start from.',
    nextZh: '請直接填寫本學年度的規劃。',
    nextEn: "Fill in this year's plan directly.",
  },
  ALREADY_ON_ROSTER: {
    zh: '這位教師已在這個學年度的名冊上。',
    en: 'This teacher is already on the roster of this cycle.',
    nextZh: '不需補列。',
    nextEn: 'Nothing needs to be added.',
  },
  EXTENSION_PENDING: {
    zh: '已有一件延長申請待處理。',
    en: 'A request for more time waits to be decided already.',
    nextZh: '請等候主管機關處理；要改變期限或理由，請先撤回再申請。',
    nextEn: 'Wait for the bureau; to change the end or the reason, withdraw it and ask again.',
  },
  REMINDED_LATELY: {
    zh: '24小時內已經提醒過，同一所學校一天只提醒一次。',
    en: 'A reminder was sent within the last 24 hours; nobody is reminded more than once in that time.',
    nextZh: '{nextAt}起可以再次提醒；急件請直接以電話聯繫。',
    nextEn: 'Remind again from {nextAt} on, Taipei time; if it is urgent, telephone.',
  },
  NOBODY_TO_REMIND: {
    zh: '沒有可以提醒的對象：都已送出，或仍在填報期間而尚未送出者都無法以電子郵件提醒。',
    en: 'There is nobody to remind: everything is submitted, or of those who may still submit nobody can be emailed.',
    nextZh: '請看填報情形；無法以電子郵件提醒者，請當面或以電話提醒。',
    nextEn: 'Look at the completion; tell those whom no email reaches in person or by telephone.',
  },
  MAIL_UNCERTAIN: {
    zh: '這封信可能已經寄達，重寄會讓收件人收到兩次。',
    en: 'This email may have arrived, so that sending it again could bring it twice.',
    nextZh: '請收件人先查看信箱；若沒有收到，請從原來的作業再通知一次，例如重新寄送連結。',
    nextEn:
      'Have the reader look for it; if it is not there, tell them anew from where it came, such as by another link.',
  },
  CYCLE_EXISTS: {
    zh: '{year}學年度已經建立。',
    en: 'The cycle of academic year {year} exists already.',
    nextZh: '請直接編輯該學年度。',
    nextEn: 'Edit that cycle instead.',
  },
  ROSTER_PENDING: {
    zh: '名冊正在凍結中，暫時無法異動。',
    en: 'The roster is being frozen and takes no changes until that is done.',
    nextZh: '請稍後再試。',
    nextEn: 'Try again in a little while.',
  },
  CLOCK_BACKWARDS: {
    zh: '模擬時間只能往後調，目前是{serverTime}。',
    en: 'The simulated clock only moves forward; it is now {serverTime}.',
    nextZh: '請選擇更晚的時間。',
    nextEn: 'Choose a later instant.',
  },
  TOO_COSTLY: {
    http: 400,
    zh: '查詢的範圍超過上限。',
    en: 'The query asks for more than is allowed.',
    nextZh: '請縮小範圍、減少層數或分頁查詢。',
    nextEn: 'Ask for fewer fields or levels, or for smaller pages.',
  },
  BAD_REQUEST: {
    http: 400,
    zh: '無法理解這個請求。',
    en: 'The request cannot be understood.',
    nextZh: '請檢查請求的格式。',
    nextEn: 'Check the form of the request.',
  },
  UNAVAILABLE: {
    http: 503,
    zh: '服務暫時無法使用。',
    en: 'The service is not available for the moment.',
    nextZh: '請於{retryAfter}秒後再試；以同一識別碼重送不會重複。',
    nextEn: 'Try again in {retryAfter} seconds; the same key never does it twice.',
  },
  INTERNAL: {
    zh: '系統發生錯誤（代號{reference}）。',
    en: 'Something went wrong on our side (reference {reference}).',
    nextZh: '請稍後再試；如持續發生，請將代號告知全國推廣中心。',
    nextEn: 'Try again later; if it goes on, tell the national centre the reference.',
  },
} as const satisfies Record<string, RefusalSentences>;
