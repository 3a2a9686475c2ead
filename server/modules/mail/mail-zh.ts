// What mails say in 繁體中文.
import { formatRoc, startOfTaipeiDay } from '../../domain/instant';
import { shownClosing } from '../../domain/shown-instant';
import { LINK_PURPOSES, type LinkPurpose } from './mailed-link.service';
import { FACTOR_MAIL_ZH } from './mail-factor-zh';
import type { AboutPlans, MailTemplates } from './templates';

const HOUR = 3_600_000;

/** 108年9月6日 */
const rocDay = (day: string): string => formatRoc(startOfTaipeiDay(day)).replace(/ .*$/, '');
const within = (ms: number): string =>
  ms < 48 * HOUR ? `${ms / HOUR}小時` : `${ms / HOUR / 24}天`;
const once = (purpose: LinkPurpose): string =>
  `此連結於${within(LINK_PURPOSES[purpose].lasts)}內有效，且只能使用一次。`;

const BY_ACCOUNT = '您收到本信，是因為您在本網有業務帳號。';
const BY_TEACHER = '您收到本信，是因為您在本網有教師資料。';
const BY_SCHOOL = '您收到本信，是因為您在該校有業務帳號，且主管機關請系統提醒。';
const BY_TRANSFER = '您收到本信，是因為您負責管理本單位的教師帳號。';
const BY_ASKING = '您收到本信，是因為您在本網提出了延長申請。';

const planOf = ({ year, unit, audience, oneTeacher }: AboutPlans): string =>
  oneTeacher
    ? `您的${year}學年度教師進修規劃`
    : `「${unit}」${year}學年度${audience === 'SCHOOL' ? '學校' : '教師'}進修規劃`;

/** Every mail. */
export const MAIL_ZH: MailTemplates = {
  'application-confirm': ({ unit, link }) => ({
    subject: '【進修規劃】請確認您的業務帳號申請',
    lines: [
      `我們收到以此電子郵件信箱申請「${unit}」業務帳號的資料。請開啟下列連結，確認信箱無誤；確認後，申請才會送交審核。`,
      link,
      once('CONFIRM_APPLICATION'),
    ],
    why: '您收到本信，是因為有人以此信箱申請業務帳號。若不是您本人，請不必理會，該申請不會生效。',
  }),
  'application-received': ({ unit, link }) => ({
    subject: '【進修規劃】已收到您的業務帳號申請',
    lines: [
      `您申請的「${unit}」業務帳號已送交審核。審核結果將以電子郵件通知，您也可以隨時由下列連結查詢進度。`,
      link,
    ],
    why: '您收到本信，是因為您已確認業務帳號的申請。',
  }),
  'application-waiting': ({ unit, link }) => ({
    subject: '【進修規劃】有一件業務帳號申請待您審核',
    lines: [`「${unit}」有一件業務帳號的申請待審核。請登入後核對申請人，啟用或退件。`, link],
    why: '您收到本信，是因為您管理這個單位的業務帳號。',
  }),
  'application-approved': ({ unit, userName, link }) => ({
    subject: '【進修規劃】您的業務帳號已核准',
    lines: [
      `您申請的「${unit}」業務帳號已經核准。請以使用者名稱「${userName}」及申請時設定的密碼登入。`,
      link,
    ],
    why: '您收到本信，是因為您申請了業務帳號。',
  }),
  'application-refused': ({ unit, reason }) => ({
    subject: '【進修規劃】您的業務帳號申請已退件',
    lines: [
      `您申請的「${unit}」業務帳號未獲核准，理由如下：`,
      reason,
      '您可以依理由補正後，由登入頁的「申請業務帳號」重新申請；如有疑問，請洽您的服務單位或主管機關。',
    ],
    why: '您收到本信，是因為您申請了業務帳號。',
  }),
  'application-withdrawn': ({ unit }) => ({
    subject: '【進修規劃】您的業務帳號申請已撤回',
    lines: [
      `您申請的「${unit}」業務帳號已依您的操作撤回，不會再審核；使用者名稱與身分證字號可以立即用於新的申請。`,
      '若不是您本人撤回的，表示有人取得了您的進度連結：請由登入頁的「申請業務帳號」重新申請，並不要轉寄信件。',
    ],
    why: '您收到本信，是因為您申請了業務帳號。',
  }),
  'account-suspended': ({ unit, reason }) => ({
    subject: '【進修規劃】您的業務帳號已停用',
    lines: [
      `您在「${unit}」的業務帳號已停用，理由如下：`,
      reason,
      '停用期間無法登入；如需恢復，請洽管理您帳號的人員：總負責人請洽主管機關，連絡人及作業人員請洽本單位總負責人，其他帳號請洽全國推廣中心。',
    ],
    why: BY_ACCOUNT,
  }),
  'account-resumed': ({ unit }) => ({
    subject: '【進修規劃】您的業務帳號已恢復',
    lines: [`您在「${unit}」的業務帳號已恢復使用，請以原使用者名稱及密碼登入。`],
    why: BY_ACCOUNT,
  }),
  'account-changed': ({ unit }) => ({
    subject: '【進修規劃】您的業務帳號權限已變更',
    lines: [
      `您在「${unit}」的業務帳號，其帳號類型或功能已變更，自即刻起依新的功能作業。`,
      '若您不清楚變更的原因，請洽帳號的管理單位。',
    ],
    why: BY_ACCOUNT,
  }),
  'account-deleted': ({ unit }) => ({
    subject: '【進修規劃】您的業務帳號已刪除',
    lines: [`您在「${unit}」的業務帳號已刪除，無法再登入。若您日後承辦相關業務，可以重新申請。`],
    why: '您收到本信，是因為您在本網曾有業務帳號。',
  }),
  'account-unused': ({ unit, day, link }) => ({
    subject: '【進修規劃】您的業務帳號久未使用，即將停用',
    lines: [
      `您在「${unit}」的業務帳號已久未使用。若至${rocDay(day)}仍未登入，帳號將自動停用。如仍需使用，請由下列連結登入。`,
      link,
    ],
    why: BY_ACCOUNT,
  }),
  'account-created': ({ unit, userName, link }) => ({
    subject: '【進修規劃】您的業務帳號已建立',
    lines: [
      `我們已為您建立「${unit}」的業務帳號，使用者名稱為「${userName}」。請由下列連結設定密碼後登入。`,
      link,
      `${once('FIRST_PASSWORD')}逾期時，請在登入頁以「忘記密碼」取得新的連結。`,
    ],
    why: '您收到本信，是因為全國推廣中心為您建立了業務帳號。',
  }),
  'password-reset': ({ userName, link }) => ({
    subject: '【進修規劃】重設密碼',
    lines: [
      `我們收到使用者「${userName}」重設密碼的請求。請由下列連結設定新密碼。`,
      link,
      `${once('RESET_PASSWORD')}逾期時，請在登入頁以「忘記密碼」重新取得連結。`,
    ],
    why: '您收到本信，是因為您或您的帳號管理者請求重設密碼。若您並未提出，請不必理會，原密碼仍然有效。',
  }),
  ...FACTOR_MAIL_ZH,
  'email-change-present': ({ link }) => ({
    subject: '【進修規劃】請確認變更電子郵件信箱',
    lines: [
      '我們收到將您的帳號改用另一個電子郵件信箱的請求。新舊信箱皆確認後，變更才會生效；請由下列連結確認。',
      link,
      once('CHANGE_EMAIL_PRESENT'),
    ],
    why: '您收到本信，是因為這是您目前登記的信箱。若您並未提出，請勿開啟連結，並請儘速變更密碼。',
  }),
  'email-change-new': ({ link }) => ({
    subject: '【進修規劃】請確認新的電子郵件信箱',
    lines: [
      '我們收到將此信箱登記為帳號電子郵件的請求。請由下列連結確認此信箱為您所使用。',
      link,
      once('CHANGE_EMAIL_NEW'),
    ],
    why: '您收到本信，是因為有人將此信箱登記為其帳號的信箱。若不是您本人，請不必理會。',
  }),
  'email-changed': () => ({
    subject: '【進修規劃】電子郵件信箱已變更',
    lines: ['您的帳號已改用新的電子郵件信箱，日後的通知將寄至新信箱。'],
    why: '您收到本信，是因為此信箱登記於本網的帳號。若您並未提出變更，請儘速與帳號的管理單位聯絡。',
  }),
  'teacher-sign-up': ({ unit, link }) => ({
    subject: '【進修規劃】開通您的教師帳號',
    lines: [
      `我們收到開通「${unit}」教師帳號的請求。請由下列連結設定使用者名稱及密碼。`,
      link,
      once('SIGN_UP'),
    ],
    why: '您收到本信，是因為有人以此信箱申請教師帳號。若不是您本人，請不必理會。',
  }),
  'teacher-signed-up': ({ unit, teacher, link }) => ({
    subject: '【進修規劃】教師帳號已開通',
    lines: [
      `「${unit}」的${teacher}已開通教師帳號。若非本人所為，請由下列連結開啟該教師的資料，撤銷帳號的開通，再請本人重新申請。`,
      link,
    ],
    why: BY_TRANSFER,
  }),
  'teacher-registered': ({ unit, link }) => ({
    subject: '【進修規劃】您的教師資料已登錄',
    lines: [
      `「${unit}」已將您登錄為該單位的人員。若資料有誤，請洽該單位承辦人。`,
      '尚未開通帳號者，請由下列連結，以身分證字號、姓名及本信箱開通。',
      link,
    ],
    why: BY_TEACHER,
  }),
  'teacher-released': ({ unit }) => ({
    subject: '【進修規劃】您的教師資料已異動',
    lines: [`「${unit}」已登記您離開該單位。若資料有誤，請儘速洽該單位承辦人，7日內可以復原。`],
    why: BY_TEACHER,
  }),
  'teacher-taken-back': ({ unit }) => ({
    subject: '【進修規劃】您的離校登記已取消',
    lines: [
      `「${unit}」已取消您的離校登記，您仍是該單位的人員，任職紀錄不變。若資料有誤，請洽該單位承辦人。`,
    ],
    why: BY_TEACHER,
  }),
  'transfer-requested': ({ fromUnit, toUnit, teachers, link }) => ({
    subject: '【進修規劃】有教師轉校請求待處理',
    lines: [
      `「${toUnit}」請求將目前登錄於「${fromUnit}」的${teachers}位人員轉入。請登入系統，同意或不同意該請求；逾7日未處理者，主管機關得代為決定。`,
      link,
    ],
    why: BY_TRANSFER,
  }),
  'kindergarten-transfer-requested': ({ fromUnit, toUnit, teachers, link }) => ({
    subject: '【進修規劃】有幼兒園人員轉校請求待處理',
    lines: [
      `「${toUnit}」請求將目前登錄於「${fromUnit}」的${teachers}位人員轉入。幼兒園無法在本網處理請求，請登入系統，代為同意或不同意。`,
      link,
    ],
    why: '您收到本信，是因為您在該幼兒園的主管機關有業務帳號。',
  }),
  'transfer-released': ({ fromUnit, toUnit, link }) => ({
    subject: '【進修規劃】教師轉校請求已同意',
    lines: [`由「${fromUnit}」轉入「${toUnit}」的教師轉校請求已獲同意，請登入系統檢視。`, link],
    why: BY_TRANSFER,
  }),
  'transfer-refused': ({ fromUnit, toUnit, reason, link }) => ({
    subject: '【進修規劃】教師轉校請求未獲同意',
    lines: [`由「${fromUnit}」轉入「${toUnit}」的教師轉校請求未獲同意，理由如下：`, reason, link],
    why: BY_TRANSFER,
  }),
  'extension-granted': ({ link, until, ...about }) => ({
    subject: '【進修規劃】延長申請已獲同意',
    lines: [
      `您申請延長${planOf(about)}的填報時間，主管機關已同意延長至${shownClosing(until, 'zh')}。`,
      link,
    ],
    why: BY_ASKING,
  }),
  'extension-refused': ({ link, reason, ...about }) => ({
    subject: '【進修規劃】延長申請未獲同意',
    lines: [`您申請延長${planOf(about)}的填報時間，主管機關未同意，理由如下：`, reason, link],
    why: BY_ASKING,
  }),
  'plan-reminder': ({ unit, year, closesAt, signedUp, link }) => ({
    subject: `【進修規劃】請於${shownClosing(closesAt, 'zh')}前送出${year}學年度教師進修規劃`,
    lines: [
      `您在「${unit}」名冊上的${year}學年度教師進修規劃尚未送出，填報至${shownClosing(closesAt, 'zh')}截止。`,
      signedUp
        ? '請由下列連結登入填報；若已著手填寫，草稿都還在，請記得送出。'
        : '您尚未開通帳號。請先由下列連結，以身分證字號、姓名及本信箱開通，再登入填報。',
      link,
    ],
    why: '您收到本信，是因為您在該校的名冊上，且服務學校請系統提醒尚未送出的同仁。若剛送出，請不必理會。',
  }),
  'school-plan-reminder': ({ unit, year, closesAt, link }) => ({
    subject: `【進修規劃】請於${shownClosing(closesAt, 'zh')}前送出${year}學年度學校進修規劃`,
    lines: [
      `「${unit}」的${year}學年度學校進修規劃尚未送出，填報至${shownClosing(closesAt, 'zh')}截止。`,
      '請由下列連結登入，由填報代表填寫並送出；尚無填報代表者，由最先開始填寫的帳號擔任。',
      link,
    ],
    why: BY_SCHOOL,
  }),
  'school-teachers-reminder': ({ unit, year, closesAt, missing, link }) => ({
    subject: `【進修規劃】還有${missing}位教師尚未送出${year}學年度進修規劃`,
    lines: [
      `「${unit}」還有${missing}位教師尚未送出${year}學年度教師進修規劃，填報至${shownClosing(closesAt, 'zh')}截止。`,
      '請由下列連結登入，檢視同仁的填報情形，並提醒尚未送出的同仁。',
      link,
    ],
    why: BY_SCHOOL,
  }),
  'kindergarten-unusable': ({ link }) => ({
    subject: '【進修規劃】幼兒園資料無法匯入',
    lines: [
      '今日的幼兒園資料無法取得、不完整，或有誤的資料過多，因此並未匯入。請登入系統檢視，並洽資料提供單位。',
      link,
    ],
    why: '您收到本信，是因為您的帳號屬於全國推廣中心。',
  }),
  'kindergarten-refused': ({ released, total, link }) => ({
    subject: '【進修規劃】幼兒園資料匯入已中止',
    lines: [
      `今日的幼兒園資料將使${total}位教師中的${released}位離職，比例異常，因此並未匯入。請登入系統檢視，確認無誤後再放行。`,
      link,
    ],
    why: '您收到本信，是因為您的帳號屬於全國推廣中心。',
  }),
};
