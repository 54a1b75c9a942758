import type { NoOpinionTemplates } from '../no-opinion-templates';
import { lines, words } from '../word-lists';

export const tr: NoOpinionTemplates = {
  words: {
    title:
      words(`Deniz Fenerindeki Ev, Kış Gölgeleri, Saat Hırsızı, Nehrin Çocukları, Kırık Söz, Yarın Tren Yok, Cam Köprü, Vahşi Kalp 2,
      Korkunç Gerçek, Mükemmel Bir Yaz, Aşk ve Barut, Evdeki Düşman, {place} Güzeli, {place} Geceleri, Son Mektup, Kayıp Bahçe`),
    name: words(`Elif Sarıgül, Mert Aydoğan, Zeynep Karaca, Burak Şenol, Nazlı Ertem, Tolga Ilgın, Defne Akıncı, Hakan Yücel,
      İpek Soylu, Rıza Demirkan, Selin Çakmak, Onur Toprak, Ayla Güven, Kerem Bozok`),
    place: words('İstanbul, Ankara, İzmir, Mardin, Kapadokya, Trabzon, Belmora, Port Klara, Berlin, Bodrum, Kars'),
    day: words('pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar'),
    month: words('ocak, şubat, mart, nisan, mayıs, haziran, temmuz, eylül, ekim, kasım, aralık'),
    year: words('1968, 1977, 1984, 1994, 2003, 2012, 2018, 2021, 2023, 2025'),
    number: words('iki, üç, dört, beş, yedi, sekiz, on, on iki'),
    minutes: words('82, 90, 95, 104, 118, 127, 142, 163'),
    genre: words(
      `gerilim, komedi, dram, korku, western, belgesel, romantik komedi, animasyon, tarihi dram, bilim kurgu, müzikal, polisiye`,
    ),
    hero: words(`emekli bir dedektif, dul bir öğretmen, genç bir asker, hırslı bir gazeteci, acımasız bir doktor, kötü bir prenses,
      yaşlı bir boksör, zeki bir aşçı, yalnız bir balıkçı, mükemmel bir avukat, çekici bir hırsız, öksüz bir kız, sıkıcı bir memur,
      güzel bir dansçı, korkunç bir katil, {name}, {name}`),
    companion:
      words(`kardeşi, ablası, babası, en yakın arkadaşı, eski rakibi, kocası, kızı, patronu, bir yabancı, komşusu, eski bir düşman,
      hayatının aşkı, annesi, eski sevgilisi`),
    'companion-object':
      words(`kardeşini, ablasını, babasını, en yakın arkadaşını, eski rakibini, kocasını, kızını, patronunu, komşusunu,
      eski bir düşmanı, hayatının aşkını, annesini`),
    'town-in':
      words(`bir sahil kasabasında, perili bir evde, büyük şehirde, terk edilmiş bir otelde, ıssız bir adada, yatılı okulda,
      bir uzay istasyonunda, çölde, bir maden köyünde, eski bir konakta`),
    'town-to':
      words(`bir sahil kasabasına, perili bir eve, büyük şehre, terk edilmiş bir otele, ıssız bir adaya, yatılı okula,
      bir uzay istasyonuna, çöle, bir maden köyüne, eski bir konağa`),
    era: words(`savaş sırasında, ikinci dünya savaşında, {year} yazında, korkunç bir fırtınada, ölümcül bir salgında, darbe yıllarında,
      berbat bir kışta, ihtilal yıllarında`),
    event: lines(`
      (karanlık bir sırrı|bir cesedi|bir aşk mektubunu|bir hazineyi|korkunç gerçeği|bir haritayı) bulur
      bir yabancıya aşık olur
      {companion-object} (kurtarmak|korumak|öldürmek|affetmek|ele vermek|gömmek) zorunda kalır
      (cinayetle|ihanetle|hırsızlıkla|işlemediği bir suçla) suçlanır
      (her şeyini|servetini|işini|hafızasını|hayatının aşkını) kaybeder
      ailesini öldüren adamlardan intikam almaya karar verir
      (kaçmak|dünyayı kurtarmak|borcunu ödemek) için (üç günü|bir gecesi|bir haftası) olduğunu öğrenir
      {number} yıl sonra {companion-object} yeniden görür
      (acı|mutlu|korkunç|harika) geçmişini unutmaya çalışır
      son bir (işi|soygunu|maçı) kabul eder
      (bir cesedi|parayı|güzel bir mücevheri) saklar
      (bir yarışmayı|piyangoyu|bir servet) kazanır ve her şeyini kaybeder
    `),
    soon: words('bu akşam, yarın, {day} günü, hafta sonu, haftaya, televizyonda çıkınca'),
  },
  questions: `
    {title} nerede izlenir?
    bu filmi nereden (izleyebilirim|bulabilirim|indirebilirim|satın alabilirim)? bilen var mı
    (bilen|izleyen|yardımcı olacak) var mı?
    (altyazılı|dublajlı|türkçe dublaj) (var mı|ne zaman gelir)?
    {title} ne zaman (vizyona giriyor|çıkacak|yayınlanacak|televizyonda)?
    (dvdsi|blu-ray'i) çıktı mı?
    (film|{title}) kaç (dakika|saat)?
    filmde (katili|ablayı|babayı|başrolü|kötü adamı) kim oynuyor?
    {title} filmini kim (yönetti|yazdı|çekti)?
    (sondaki|düğün sahnesindeki|jenerikteki) şarkının adı ne?
    {number} yaşındaki çocuğum izleyebilir mi?
    (kitaptan|gerçek bir olaydan|bir oyundan) mı uyarlandı?
    film nerede çekildi?
    ilk filmi izlemem gerekiyor mu(?| bunun için?| anlamak için?)
    (sinemada|parasını verip) izlemeye değer mi? henüz izlemedim
    (güzel|kötü|sıkıcı|komik|anlatıldığı kadar iyi|ilkinden iyi) mi? daha izlemedim
    {title} nasıl, gidelim mi? {soon} izleyeceğim
    (sonunu|finali) açıklayabilecek var mı?
    {companion} neden {companion-object} (öldürdü|sevdi|terk etti|ele verdi)?
    sonunda (köpek|{name}|başrol|kötü adam) ölüyor mu?
    {companion} sonunda ne yaptı?
    izleyen oldu mu( acaba|)?
    (kaç bölüm|kaç sezon) (var|sürecek)?
    filmler hangi sırayla izlenmeli?
    {soon} hangi filmi izleyelim?
    merhaba, {title} hâlâ (vizyonda|sinemalarda) mı?
    jenerikten sonra sahne var mı?
    devam filmi (gelecek|çekilecek|çıkacak) mi?
    hani {hero} {event}, o filmin adı neydi?
  `,
  plots: `
    {hero} {event}
    {hero}, {town-in} {event}
    {hero} {town-to} gelir ve {event}
    {hero} {town-to} döner, {companion} ise {event}
    {hero} {town-in} yaşar, ta ki {companion} {event} o güne kadar
    {era} {hero} {event}
    {era} {companion} {event}
    {town-in} {hero} {event}
    olaylar {town-in}, {era} geçiyor
    film {town-in} geçiyor: {hero} {event}
    hikaye, {hero} ile {companion} arasında {town-in} başlar
    konusu: {hero} {event}
    özet: {hero} {event}, {companion} {event}
    {hero} ve {hero} {town-in} tanışır
    {hero} {town-in} bir ev miras alır. (Kısa süre sonra|Bir gece|Yıllar sonra) {companion} {event}
    {name}, {hero} rolünde; {companion} {event}
    filmin sonunda {companion} {event}
    spoiler: {companion} {event}
    "senden nefret ediyorum", der {companion} ölmeden önce
    "seni seviyorum", der {companion} gitmeden önce
    {town-in} geçen bir (aşk|intikam|savaş|dostluk) hikayesi
    {year} yılının {month} ayında {hero} {event}
    babasının ölümünden sonra {hero} {event}
    {hero} savaş bitmeden {companion-object} kurtarabilecek mi?
    bir gün {companion} {event} ve her şey değişir
    başkarakter {hero}, kızı ise {hero}
  `,
  news: `
    {title} {day} günü vizyona giriyor
    {title} {year} yılının {month} ayında gösterime girdi
    yönetmenliğini {name} yapıyor, başrollerde {name} ve {name} var
    yönetmen: {name}. oyuncular: {name}, {name}
    {name} {title} filminin kadrosuna katıldı
    çekimler {month} ayında {place} şehrinde (başladı|bitti|ertelendi)
    {title}, {name} imzalı romandan uyarlandı
    süre: {minutes} dakika
    film {minutes} dakika sürüyor
    film festivalde {number} ödül (aldı|kazandı)
    film yılın en kötü filmi ödülüne aday gösterildi
    film ilk haftasında {number} milyon kişi tarafından izlendi
    müzikler {name} tarafından yapıldı
    fragman (dün|{day} günü|{month} ayında) yayınlandı
    devam filmi {year} yılında gelecek
    {title}, {year} yapımı bir {genre} filmi
    tür: {genre}, yapım yılı: {year}
    {name} {year} yılında {place} şehrinde doğdu
    {place} şehrinde {number} haftada çekildi
    üçlemenin ikinci filmi
    dün akşam televizyonda izledim
    {companion} ile sinemada izledik
    {soon} izleyeceğim
    henüz izlemedim
    {day} günü {companion} ile gittik, sonra yemek yedik
    biletler {day} günü satışa çıkıyor
    dvdde {number} silinmiş sahne var
    {place} şehrinde {day} günü gösterilecek
  `,
};
