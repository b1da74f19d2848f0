import type { Chance } from '../chance/chance';

/** Frequent family names, the most frequent ones several times. */
const families = [
  ...'王王王李李李张张张刘刘陈陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严欧莫孔向常',
  '欧阳',
  '上官',
  '诸葛',
];

const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉萍红建国文辉力健俊鹏斌宁欣怡佳慧颖琳晨宇浩轩梓涵思雨嘉诚博文志远海燕春梅秀兰淑珍',
];

/** A plausible name of nobody in particular. */
export function chineseName(chance: Chance): string {
  const first = chance.among(given);
  const second = chance.happens(0.7) ? chance.among(given.filter((character) => character !== first)) : '';
  return `${chance.among(families)}${first}${second}`;
}
