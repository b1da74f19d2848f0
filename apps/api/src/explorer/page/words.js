/** What the page says, in both languages. */
const words = {
  title: { zh: 'Casegrid 接口浏览', en: 'Casegrid explorer' },
  language: { zh: '语言', en: 'Language' },
  actingAs: { zh: '身份', en: 'Acting as' },
  nobody: { zh: '未登录', en: 'nobody' },
  post: { zh: '岗位编号（多岗时填）', en: 'Post id (if you hold several)' },
  addTokens: { zh: '添加令牌', en: 'Add tokens' },
  pasteHere: { zh: '在此粘贴一个或多个令牌', en: 'Paste one or more tokens here' },
  keptHere: {
    zh: '令牌只保存在本标签页，关闭后即消失。',
    en: 'Tokens are kept in this browser tab alone and are gone when it is closed.',
  },
  howToGet: {
    zh: '在 Casegrid 目录中运行，获取示例所需的全部令牌，再把输出粘贴到上面：',
    en: 'To get all tokens that the examples need, run this in the folder of Casegrid and paste above what it prints:',
  },
  otherFolder: {
    zh: '若启动时用了 --data，请在命令末尾加上同样的 --data。',
    en: 'If Casegrid was started with --data, end the command with the same --data.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  forget: { zh: '清除全部令牌', en: 'Forget all tokens' },
  noToken: { zh: '未发现令牌', en: 'No token was found in that text' },
  tokensAdded: { zh: '已添加令牌：', en: 'Tokens added for: ' },
  steps: { zh: '示例步骤', en: 'Examples, step by step' },
  as: { zh: '由', en: 'as' },
  refusedWith: { zh: '会被拒绝：', en: 'is refused: ' },
  tokenMissing: { zh: '请先添加此人的令牌：', en: 'First add a token of ' },
  valueMissing: { zh: '请先完成提供这些值的前面示例：', en: 'First run the earlier example that gives: ' },
  opened: { zh: '已打开：', en: 'Opened: ' },
  expired: { zh: '（已过期）', en: ' (expired)' },
};

/** What the page says for a key in a language. */
export const say = (key, language) => words[key][language];
