import type { PhraseWords } from '../phrase-words';

export const tr: PhraseWords = {
  functionWords: `
    bir bi bu şu o ve ile de da ki mi mı mu mü için gibi kadar ama fakat ancak ise diye ben sen biz siz onlar bana
    sana ona bize size onlara beni seni onu bizi sizi onları benim senin bizim sizin onun onların bunu bunun buna
    bunlar şunu şey her bazı ya yani zaten artık hem veya çünkü olan olarak olduğu olduğunu oldu olur olması olsa
    sonra önce göre üzere rağmen karşı dolayı böyle şöyle öyle nasıl neden niye nerede kim hangi hep diğer başka
    aynı kendi kendini tüm bütün mesela örneğin belki işte falan filan eğer`,
  modifiers: `
    değil değildi değildir yok yoktu hiç hiçbir asla ne en çok daha pek fazla az biraz oldukça gayet bayağı tam
    tamamen kesinlikle gerçekten sadece aşırı`,
  negations: 'hiç hiçbir asla ne',
  negationsBehind: 'değil değildi değildir yok yoktu',
  conjunctions: 've ama fakat ancak veya çünkü ki',
};
