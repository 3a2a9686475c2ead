// Decides what a broken rule says beside its field, in both languages.

/** A sentence of a rule; {limit} stands for the bound that was broken. */
export type FaultSentence = { zh: string; en: string };

/** Every rule that a value can break, with its sentences. */
export const FAULT_SENTENCES = {
  required: { zh: '此欄位必填。', en: 'This is required.' },
  unknown: { zh: '查無此項目，或不屬於本學年度。', en: 'There is no such item in this cycle.' },
  duplicate: { zh: '與前面的項目重複。', en: 'This repeats an earlier item.' },
  notAllowed: { zh: '此處不可填寫這個欄位。', en: 'This may not be given here.' },
  text: {
    zh: '含有無法儲存的字元（控制字元或不完整的文字）。',
    en: 'It holds characters that cannot be kept (control characters or broken text).',
  },
  format: { zh: '格式不正確。', en: 'It is not in the right form.' },
  tooShort: { zh: '至少要有{limit}個字。', en: 'At least {limit} characters are needed.' },
  tooLong: { zh: '最多{limit}個字。', en: 'At most {limit} characters are allowed.' },
  tooFew: { zh: '至少要有{limit}項。', en: 'At least {limit} are needed.' },
  tooMany: { zh: '最多{limit}項。', en: 'At most {limit} are allowed.' },
  min: { zh: '不可小於{limit}。', en: 'It may not be less than {limit}.' },
  max: { zh: '不可大於{limit}。', en: 'It may not be more than {limit}.' },
  integer: { zh: '須為整數。', en: 'It must be a whole number.' },
  halfHour: { zh: '時數以半小時為單位。', en: 'Hours go in steps of half an hour.' },
  overZero: { zh: '時數合計須大於0。', en: 'The hours must add up to more than 0.' },
  exactlyOne: {
    zh: '學期與月份須擇一填寫。',
    en: 'Give either a semester or a month, not both and not neither.',
  },
  order: { zh: '結束時間須晚於開始時間。', en: 'The closing must come after the opening.' },
  alreadyOpened: {
    zh: '已於{limit}開放，開始時間不可再變更。',
    en: 'It opened at {limit}; the opening can no longer be changed.',
  },
  onlyLater: { zh: '只能延後，須晚於{limit}。', en: 'It can only move later than {limit}.' },
  futureDay: { zh: '不可晚於今天（{limit}）。', en: 'It may not lie after today, {limit}.' },
  beforeEmployment: {
    zh: '不可早於到職日{limit}。',
    en: 'It may not come before the employment began, on {limit}.',
  },
  notInUnit: {
    zh: '此人目前不在本單位名冊中，可能剛由他人辦理異動；請重新載入名冊。',
    en: 'This person is not on the roster of the unit now, or has just been moved; load the roster again.',
  },
  past: { zh: '須晚於現在時間{limit}。', en: 'It must lie after the present, {limit}.' },
  beforeCycle: {
    zh: '不可早於本學年度服務開放時間{limit}。',
    en: 'It may not come before the cycle opens at {limit}.',
  },
  afterCycle: {
    zh: '不可晚於本學年度服務結束時間{limit}。',
    en: 'It may not come after the cycle closes at {limit}.',
  },
  sameAsUserName: { zh: '密碼不可與使用者名稱相同。', en: 'It may not be the user name.' },
  common: { zh: '這個密碼太常見，容易被猜中。', en: 'This password is too easily guessed.' },
  samePassword: { zh: '新密碼不可與原密碼相同。', en: 'It may not be the present password.' },
  sameEmail: { zh: '這就是目前的電子郵件。', en: 'This is the present address.' },
  wrongPassword: { zh: '原密碼不正確。', en: 'The present password is wrong.' },
  email: {
    zh: '不是有效的電子郵件地址，例如 name@school.edu.tw。',
    en: 'It is not an email address such as name@school.edu.tw.',
  },
  telephone: {
    zh: '不是有效的電話號碼，例如 02-12345678 分機 12。',
    en: 'It is not a telephone number such as 02-12345678 #12.',
  },
  userName: {
    zh: '使用者名稱只能用英文字母、數字及 . _ -。',
    en: 'A user name has letters a to z, digits and . _ - only.',
  },
  nationalId: { zh: '不是有效的身分證字號或統一證號。', en: 'It is not a valid national ID.' },
  nationalIdInText: {
    zh: '不可寫入身分證字號或統一證號，請改以姓名或職稱說明。',
    en: 'It may not hold a national ID; say who is meant by name or post instead.',
  },
  choice: { zh: '須為：{limit}。', en: 'It must be one of: {limit}.' },
  unknownTitle: {
    zh: '不是現行的職稱，或不適用於這個階段。',
    en: 'It is no job title of today, or not one of this stage.',
  },
  unknownSubject: {
    zh: '有科目不是現行的任教科目，或不適用於這個階段。',
    en: 'A subject is none of today, or not one of this stage.',
  },
  sameAsRow: { zh: '與第{limit}列是同一人。', en: 'It is the same person as in row {limit}.' },
  alreadyEmployed: { zh: '已在本單位的名冊上。', en: 'Already on the roster of this unit.' },
  transferPending: {
    zh: '已有一件轉校請求處理中。',
    en: 'There is already a request for this person.',
  },
  unknownColumn: {
    zh: '不是範本裡的欄位，請刪除這一欄或改回範本的欄名。',
    en: 'The template has no such column: delete it, or give it its heading back.',
  },
  noRows: {
    zh: '檔案的第一個工作表裡沒有教師資料：先是欄名，以下一人一列。',
    en: 'There is nobody on the first sheet of the file: headings first, then a row a person.',
  },
  missingColumn: { zh: '缺少這個欄位。', en: 'This column is missing.' },
  unreadableFile: {
    zh: '無法讀取這個檔案，請另存為CSV、XLSX或ODS後再試。',
    en: 'The file cannot be read: save it as CSV, XLSX or ODS, and try again.',
  },
  fileTooLarge: {
    zh: '檔案太大，最大{limit} KB；資料多時請分成幾個檔案。',
    en: 'The file is too large: at most {limit} kB. Divide it into several.',
  },
  tooManyRows: {
    zh: '最多{limit}筆，請分成幾個檔案。',
    en: 'At most {limit} rows: divide the file into several.',
  },
  tooManyColumns: { zh: '最多{limit}欄。', en: 'At most {limit} columns are allowed.' },
} as const satisfies Record<string, FaultSentence>;
