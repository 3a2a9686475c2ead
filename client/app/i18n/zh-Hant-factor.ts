// Decides the words of the second factor in traditional Chinese; en-factor.ts must have every key that stands here.

/** The words of setting up and giving the second factor. */
export const zhHantFactor = {
  factor: {
    title: '輸入驗證碼',
    line: '登入還差一步：請輸入驗證器上的六位數驗證碼。',
    code: '驗證碼',
    codeHint: '六位數字；手機不在身邊時，請輸入一組備用碼。',
    action: '完成登入',
    demonstration: '示範網站：這個帳號現在的驗證碼是',
    demonstrationWait: '示範網站：示範帳號的驗證碼剛用過時，下一組會在 30 秒內出現在這裡。',
    setUpTitle: '設定雙重驗證',
    setUpLine: '主管機關、推廣中心與教育部的帳號，登入時除了密碼，還需要手機上的驗證碼。',
    scan: '1. 以手機的驗證器（如 Google Authenticator、Microsoft Authenticator）掃描條碼',
    scanAlt: '驗證器用的條碼',
    secret: '無法掃描時，請在驗證器輸入這組金鑰',
    firstCode: '2. 輸入驗證器顯示的六位數字',
    confirm: '完成設定',
    codesTitle: '備用碼',
    codesLine:
      '手機遺失或更換時，可用備用碼登入；每組只能用一次，只在這裡顯示一次。請列印或抄下，收在安全的地方。',
    codesNone: '備用碼已在先前的回應中顯示過，無法再次顯示。登入後可重新產生一組。',
    copy: '複製',
    copied: '已複製到剪貼簿。',
    print: '列印',
    kept: '我已收好備用碼，完成',
    left: '目前還有 {{count}} 組備用碼可用。',
    leftFew: '備用碼只剩 {{count}} 組，請重新產生。',
    leftNone: '備用碼已用完，請重新產生；否則手機遺失時將無法登入。',
    renewTitle: '重新產生備用碼',
    renewAgain: '新的備用碼已經產生過一次，但沒有顯示成功；請以下一組驗證碼再產生一次。',
    renewLine: '新的備用碼產生後，原有的全部失效。',
    renew: '產生新的備用碼',
  },
  roamingIn: {
    title: '帳號漫遊',
    line: '以所屬機關的帳號登入（限教師）。',
    action: '以{{name}}登入',
  },
};
