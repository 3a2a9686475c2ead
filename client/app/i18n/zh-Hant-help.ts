// Decides the words of whom to ask and of the home of units that state no plans in traditional Chinese; en-help.ts must have every key that stands here.

/** The words of whom to ask and of the home of units that state no plans. */
export const zhHantHelp = {
  help: {
    line: '有問題時問誰、一年的五個步驟，以及常見狀況的處理方式。',
    contacts: '可以問誰',
    centre: '全國推廣中心',
    telephone: '電話',
    email: '電子郵件',
    own: '{{unit}}的業務帳號',
    ownNone: '本單位目前沒有啟用中的總負責人或連絡人，請洽全國推廣中心。',
    directory: '查詢其他單位',
    signedOut: '登入後，這裡會列出貴單位的總負責人與連絡人。',
  },
  unitHome: {
    offered: '可以使用的功能',
    kindergarten: '幼兒園不填報進修規劃；教師資料每晚由全國教保資訊網匯入。',
    other: '貴單位不填報進修規劃；帳號供課程與資料作業使用。',
    teachers: '查看本園教師與帳號啟用情形。',
    accounts: '本單位的業務帳號與申請。',
    directory: '各單位的總負責人與連絡人。',
    own: '電話、電子郵件與密碼。',
    noneWait: '目前沒有待審核的申請。',
  },
};
