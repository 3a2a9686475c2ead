// Decides the words of a teacher's morning in traditional Chinese; en-morning.ts must have every key that stands here.

/** The words of a teacher's morning. */
export const zhHantMorning = {
  morning: {},
  extension: {
    ask: '申請延長填報時間',
    askLine: '申請由主管機關審核；核准後會通知您，您就能繼續填寫並送出。',
    send: '送出申請',
    for: '申請延長的對象',
    closing: '目前的截止時間：{{instant}}。',
    wantedUntil: '希望延長至',
    reasonHint: '主管機關會讀到這段說明，最多 500 字；請勿填寫身分證字號等個人資料。',
    asked: '已送出延長申請，等待主管機關審核。',
    until: '申請延長至 {{instant}}',
    grantedUntil: '核准延長至 {{instant}}。',
    because: '主管機關說明：{{reason}}',
    askedAt: '{{instant}} 提出：',
    withdraw: '撤回申請',
    withdrawTitle: '撤回延長申請？',
    withdrawLine: '撤回後，主管機關不會再審核這項申請；需要時可以重新提出。',
    withdrawn: '已撤回延長申請。',
    state: { PENDING: '待審核', GRANTED: '已核准', REFUSED: '未核准', WITHDRAWN: '已撤回' },
  },
};
