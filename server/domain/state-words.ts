// Decides what a state is called in a sentence, in both languages.

/** The words of every state that a refusal can name. */
const STATE_WORDS = {
  APPLIED: { zh: '申請中', en: 'applied for' },
  ACTIVE: { zh: '啟用中', en: 'active' },
  SUSPENDED: { zh: '停用中', en: 'suspended' },
  DELETED: { zh: '已刪除', en: 'deleted' },
  NOT_APPLIED: { zh: '待申請', en: 'not yet applied' },
  PENDING: { zh: '待處理', en: 'pending' },
  RELEASED: { zh: '已轉入', en: 'released' },
  // One word for an application (已退件), a request for a teacher (不同意) and a run (未套用).
  REFUSED: { zh: '未通過', en: 'refused' },
  GRANTED: { zh: '已同意', en: 'granted' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  UNDONE: { zh: '已復原', en: 'undone' },
  EMPLOYED: { zh: '已另有任職紀錄', en: 'employed again since' },
  MOVED: { zh: '已不在原單位', en: 'no longer in that unit' },
  CHECKED: { zh: '檢查通過', en: 'checked' },
  FAULTY: { zh: '有誤', en: 'faulty' },
  WAITING: { zh: '等候執行', en: 'waiting to begin' },
  RUNNING: { zh: '進行中', en: 'running' },
  DONE: { zh: '已完成', en: 'done' },
  UNCHANGED: { zh: '無異動', en: 'unchanged' },
  SUPERSEDED: { zh: '之後已有新的資料', en: 'followed by a newer delivery' },
  FORGOTTEN: { zh: '已清除', en: 'forgotten' },
  FAILED: { zh: '失敗', en: 'failed' },
  QUEUED: { zh: '等候寄送', en: 'waiting to be sent' },
  SENDING: { zh: '寄送中', en: 'being sent' },
  SENT: { zh: '已寄出', en: 'sent' },
  UNCERTAIN: { zh: '不確定是否寄達', en: 'perhaps sent' },
  LAPSED: { zh: '信中連結已失效', en: 'its link has ended' },
  OVER: { zh: '信中期限已過', en: 'its window has closed' },
  ASKED: { zh: '待驗證', en: 'asked for' },
  TO_SET_UP: { zh: '尚未設定', en: 'not set up' },
} as const satisfies Record<string, Readonly<Record<'zh' | 'en', string>>>;

/** A state that a refusal can name: one without words in both languages fails to compile. */
export type NamedState = keyof typeof STATE_WORDS;

/** Whether a text is a state that a refusal can name. */
export const isNamedState = (text: string): text is NamedState => Object.hasOwn(STATE_WORDS, text);

/** A state in words. */
export const stateWord = (state: NamedState, language: 'zh' | 'en'): string =>
  STATE_WORDS[state][language];
