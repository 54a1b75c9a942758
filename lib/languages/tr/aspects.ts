/** Longer than other files: it is data, and one language is one file. */
import type { AspectList } from '../aspect-list';

export const tr: AspectList = {
  language: 'tr',
  contrasts: `
    ama, fakat, ancak, lakin, oysa, oysaki, rağmen, karşın, yalnız, maalesef, ne yazık ki, buna karşılık, aksine
    öte yandan, keşke, amma, gerçi`,
  joints: 've, ile, veya, ya da, yada, hem, ne, çünkü, zira, ki, ise, de, da, ayrıca, üstelik, &',
  negations: 'hiç, hiçbir, asla, ne, sıfır, pek',
  negationsAfter: `
    değil, değildi, değildir, değiller, yok, yoktu, yoksun, olmamış, olmamıştı, olmayan, olamamış, bulmadım, bulmuyorum
    gelmedi, gelmiyor, olmaz, olmaması, sayılmaz`,
  functionWords: `
    bir, bi, bu, şu, o, ve, ile, de, da, ki, mi, mı, mu, mü, için, gibi, kadar, ama, fakat, ancak, en, ise, diye, ben
    sen, biz, siz, onlar, bana, sana, bize, size, beni, seni, onu, benim, senin, bizim, sizin, onun, bunu, bunun, buna
    şey, her, bazı, ya, yani, zaten, artık, hem, veya, çünkü, var, olan, olarak, olduğu, olduğunu, sonra, önce, göre
    ne, nasıl, neden, bile, dahi, sadece, tüm, bütün, filmin, filmde, film, filmi, filme, izlediğim`,
  plainLetters: { ı: 'i', ş: 's', ğ: 'g', ç: 'c', ö: 'o', ü: 'u', â: 'a', î: 'i', û: 'u' },
  groups: {
    fine: `
      iyi*, güzel*, harika*, mükemmel*, muhteşem*, müthiş*, süper*, enfes*, başarılı*, şahane*, kusursuz*, etkileyici*
      kaliteli, olağanüstü*, efsane*, inanılmaz*, çarpıcı*, sağlam*, nefis*, büyüleyici*`,
    poor: `
      kötü*, berbat*, zayıf*, vasat*, rezalet*, saçma*, iğrenç*, felaket*, basit*, yetersiz*, başarısız*, boş*, sıkıcı*
      ucuz*, amatör*, sönük*, korkunç*, facia*, sığ, yapay*, zorlama*, gereksiz*`,
    very: 'çok, oldukça, gayet, gerçekten, bayağı, baya, epey, cidden, biraz, da, de, bir',
    played: 'oyna*, canlandır*',
  },
  aspects: {
    story: {
      names: `
        senaryo*, senarist*, hikaye*, hikâye*, öykü*, konu, konusu, konuyu, konusunu, konunun, konusunun, konular
        konuları, olay örgüsü*, örgüsü, kurgu*, ters köşe*`,
      praise:
        'iyi yazılmış, güzel yazılmış, ustaca yazılmış, iyi işlenmiş, güzel işlenmiş, konusu <fine>, senaryosu <fine>',
      blame: `
        mantık hata*, mantık hatası*, mantıksız*, tutarsız*, kopuk*, konusuz*, senaryosuz*, kötü yazılmış
        konusu <poor>, senaryosu <poor>, havada kalan, kopukluk*`,
    },
    acting: {
      names: `
        oyuncu, oyuncunun, oyuncular*, oyuncuyu, oyuncusu*, oyunculuk*, oyunculuğ*, aktör*, aktris*, performans*
        canlandıran*, canlandırdı*, canlandırıyor*, başrol*, rolü, rolünü, rolünde, rolüyle, rollerde, rolleri, rollerini, yan roller*
        kadro, kadrosu*, kadroyu, oyuncu kadrosu*, dublaj*, seslendir*, mimik*`,
      praise: `
        oyunculuk* <fine>, oyunculuğ* <fine>, <fine> oyunculuk*, <fine> <very>? oyunculuk*, <fine> <played>
        hakkını vermiş*, hakkını veriyor*, hakkını vermek*, döktür*, rolünün hakkını, başarıyla <played>`,
      blame: `
        oyunculuk* <poor>, oyunculuğ* <poor>, <poor> oyunculuk*, <poor> <played>, abartılı oyunculuk*, yapmacık*
        donuk*, rol yapama*, oynayama*, eğreti duruyor`,
    },
    characters: {
      names: `
        karakter*, kahraman, kahramanı*, kahramanımız*, kahramanlar*, kahramanın*, kötü adam*, tipleme*, ana karakter*
        yan karakter*`,
      praise:
        'karizmatik karakter*, sempatik karakter*, derinlikli, karakterler <fine>, karakteri <fine>, iyi işlenmiş karakter*',
      blame: 'karikatür*, tek boyutlu, derinliksiz*, karakterler <poor>, karakter gelişimi yok, altı doldurulma*',
    },
    direction: {
      names: `
        yönetmen*, reji, rejisi*, rejisör*, montaj*, sahneleme*, dövüş sahne*, aksiyon sahne*, savaş sahne*
        kavga sahne*, takip sahne*, yönetmenlik*, yönetmenliğ*`,
      praise: `
        <fine> çekil*, <fine> yönetil*, ustaca çekil*, ustaca yönetil*, yönetmenliği <fine>, <fine> bir? yönetmenlik*
        aksiyon sahneleri <fine>`,
      blame: '<poor> çekil*, <poor> yönetil*, amatörce*, acemice*, yönetmenliği <poor>, özensizce',
    },
    pace: {
      names: 'tempo*, ritim*, ritmi*, süresi, süresinin, süresine, süresini, film süresi*, akış, akışı*',
      praise: `
        akıcı*, tempolu*, temposu <fine>, sıkılmadan*, sıkılmadım*, sıkılmıyor*, sıkılmaz*, sıkmadan, sıkmıyor*
        sıkmayan*, bir solukta, su gibi akıyor*, su gibi akan*, akıp gid*, nasıl geçtiğini, temposu düşme*
        temposu yüksek, hiç sıkıl*`,
      blame: `
        yavaş*, ağır tempo*, ağır ilerle*, ağır akıyor*, ağır işle*, çok ağır, sıkıldım*, sıkılıyor*, sıkılacak*, bayıyor*
        baydı*, bayık*, uyuyakal*, uyuya kal*, uyudum*, uyukla*, uykum*, uykumu*, uyutuyor*, uyuttu*, durağan*
        temposuz*, temposu <poor>/düşük/düşüyor/yavaş, çok uzun, fazla uzun, gereksiz uzun*, gereksiz uzat*
        uzadıkça uza*, bitse de, esneme*`,
    },
    look: {
      names: `
        görsel*, görüntü*, sinematograf*, kamera*, kostüm*, dekor*, makyaj*, mekan, mekanlar*, mekanı*, mekanda, ışıklandırma*, renkleri*
        renk paleti*, çekim*, manzara*, grafik*, çizim*, sanat yönetim*, sanat yönetmen*, görüntü yönetmen*
        animasyon kalitesi, animasyonlar, görsellik*`,
      praise: `
        görsel şölen*, görsel bir şölen*, göz kamaştır*, görselliği <fine>, görseller <fine>, görüntüler <fine>
        çekimler <fine>, göze hitap*, görsel olarak <very>? <fine>, görsel açıdan <very>? <fine>`,
      blame: 'çok karanlık, görselliği <poor>, çekimler <poor>, görüntü kalitesi <poor>/düşük, titrek kamera',
    },
    effects: {
      names: `
        efekt*, özel efekt*, görsel efekt*, bilgisayar efekt*, cgi*, cg, dublör*, patlama sahne*, patlamalar
        yeşil perde*, maket*`,
      praise: 'efektler <fine>, efektleri <fine>, görsel efektler <very>? <fine>, <fine> efekt*',
      blame: 'efektler <poor>, efektleri <poor>, görsel efektler <very>? <poor>, <poor> efekt*',
    },
    music: {
      names: `
        müzik, müziği*, müziğe, müziğin*, müzikler*, müzikleri*, şarkı*, soundtrack*, besteci*, melodi*, ses efekt*
        ses tasarım*, ses kalitesi, film müzi*, fon müzi*, tema müzi*, ost`,
      praise: 'müzikler <fine>, müzikleri <fine>, müziği <fine>, müzikler <very> <fine>, <fine> müzik*, kulağa hoş',
      blame: 'müzikler <poor>, müzikleri <poor>, kulak tırmala*, gürültülü*, müzik yok',
    },
    dialogue: {
      names: 'diyalog*, diyaloğ*, replik*, repliğ*, monolog*, konuşmalar, konuşmaları, atışma*, karşılıklı konuşma*',
      praise: 'unutulmaz replik*, diyaloglar <fine>, <fine> diyalog*, <fine> replik*, zekice diyalog*',
      blame: 'diyaloglar <poor>, <poor> diyalog*, <poor> replik*, klişe diyalog*, klişe replik*',
    },
    humour: {
      names: `
        mizah*, espri*, şaka, şakalar*, şakaları*, komiklik*, komedisi*, komedi unsur*, komedi sahne*, kara mizah*
        hiciv*, gag, taşlama*`,
      praise: `
        komik*, güldür*, güldüm*, güldük*, güleceksiniz, gülmek, gülmekten*, kahkaha*, gülümset*, esprili*, gülüyorsun*
        espriler <fine>, kırdı geçirdi, kırıp geçir*`,
      blame: `
        güldürmüyor*, güldürmedi*, güldürmeyen*, güldüremiyor*, güldüremedi*, güldüremeyen*, gülmedim*, gülemedim*
        gülünmüyor*, espriler <poor>, <poor> espri*, soğuk espri*, bayat espri*, esprisiz*, komik olmaya çalış*`,
    },
    tension: {
      names: `
        gerilim*, heyecan*, merak unsur*, ürperti*, korku, korkusu*, korkuyu*, korku unsur*, korku öge*, gerilim unsur*
        korku sahne*, adrenalin*`,
      praise: `
        sürükleyici*, nefes kes*, nefesinizi tut*, soluk kes*, soluksuz*, gerilimli*, gerildim*, geriyor*, korkutucu*
        korkuttu, korktum*, ürkütücü*, ürpertici*, tüyler ürper*, tüylerim*, diken diken, heyecanlı*, heyecan verici*
        heyecan dolu*, diken üstünde, koltuğa yapış*, koltuğuna yapış*, merak uyandır*, gerilim dolu*, gerilim üst*
        gerilimi yüksek, gerilim dozu yüksek, merakla izle*`,
      blame: `
        heyecansız*, gerilimsiz*, korkutmuyor*, korkutmadı*, korkutmayan*, korkutamıyor*, korkmadım*, germiyor*
        germedi*, gerilemedim*, gerilim yok*, heyecan yok*, korku yok*, gerilim sıfır, heyecan sıfır, sürükleyicilikten uzak`,
    },
    ending: {
      names: `
        sonu, sonunu, sonuyla, finali*, finalde, final, finalin*, finaliyle, final sahne*, son sahne*, kapanış*
        filmin sonu, filmin sonunu, son dakikalar*, son bölümü`,
      praise: `
        sonu <very>? <fine>, finali <very>? <fine>, sürpriz son*, şaşırtıcı son, beklenmedik son*, beklenmedik final*
        vurucu final*, <fine> final*, sonu şaşırt*, sonu ters köşe`,
      blame: `
        sonu <very>? <poor>, finali <very>? <poor>, <poor> final*, sonu havada, sonu bağlanma*, sonu belli, sonu yok
        sonunu bağlaya*, sonunu getire*, sonu hayal kırıklığı*, sonu tahmin ed*`,
    },
    originality: {
      names: 'özgünlük*, özgünlüğ*, orijinallik*, yaratıcılık*, yaratıcılığ*, orjinallik*, yenilik*',
      praise: `
        özgün*, orijinal, orijinaldi*, orjinal, orjinaldi*, yaratıcı, yaratıcıydı, yaratıcı bir, benzersiz*, sıradışı*, sıra dışı*, eşsiz*
        alışılmışın dışında*, tahmin edilemez*, tahmin edilemeyen*, şaşırtıcı*, klişelerden uzak, farklı bir bakış*
        farklı bir konu*, farklı bir film*, ezber bozan*`,
      blame: `
        klişe*, sıradan*, taklit*, taklidi*, kopya*, çakma*, tahmin edilebilir*, tahmin edilebiliyor*, basmakalıp*
        bildik*, bilindik*, orijinallikten uzak, yeni bir şey yok, öngörülebilir*, özenti*`,
    },
    controls: {
      names: 'kontroller*, oynanış*, oynanabilir*, kumandalar*, klavye*, joystick*, gamepad*, tuş takımı',
      praise: 'kullanımı kolay, kullanımı rahat, kontroller <fine>, oynanışı <fine>, alışması kolay',
      blame: 'kullanımı zor, kontroller <poor>, oynanışı <poor>, hantal kontrol*, alışması zor',
    },
    bugs: {
      names: 'optimizasyon*, sunucular*, fps, yükleme süre*, güncelleme sonrası, sunucu sorun*, bağlantı sorun*',
      praise: 'sorunsuz çalış*, kasmadan, akıcı çalış*, hatasız çalış*, optimizasyonu <fine>',
      blame: `
        bug, buglar*, bug'lar*, kasma sorun*, oyun kasıyor, oyun donuyor, ekran donuyor, oyun çöküyor, lag, hata veriyor*
        sürekli atıyor, optimizasyonu <poor>`,
    },
    quality: {
      names: 'malzemesi*, malzeme kalite*, ürün kalite*, kumaş*, işçiliği*, dikişleri*, baskı kalite*, ürünün kalite*',
      praise:
        'kaliteli ürün*, kaliteli malzeme*, kaliteli kumaş*, dayanıklı ürün*, dayanıklı malzeme*, sağlam ürün*, uzun ömürlü*',
      blame: `
        kalitesiz ürün*, kalitesiz malzeme*, kalitesiz kumaş*, bozuk çıktı*, bozuk geldi*, kırık çıktı*, kırık geldi*
        defolu, defoluydu, arızalı*, çizik geldi, hemen bozuldu*, dayanıksız*`,
    },
    delivery: {
      names: 'kargo*, teslimat*, teslim edildi, paketleme*, ambalaj*, kurye*, gönderim*',
      praise: `
        hızlı kargo*, hızlı teslimat*, hızlı geldi*, zamanında geldi*, zamanında teslim*, özenli paket*, sağlam geldi*
        erken geldi*`,
      blame:
        'geç geldi*, geç teslim*, hasarlı*, ezik geldi*, özensiz paket*, elime ulaşmadı, kargo gecik*, yanlış ürün*',
    },
    price: {
      names: 'fiyat*, bilet parası*, bilet ücret*, ücreti*, ücretler*, indirimde, indirimden',
      praise: 'uygun fiyat*, fiyatı uygun*, hesaplı*, ucuz fiyat*, fiyatına göre <fine>, bedava sayılır',
      blame: 'pahalı*, fiyatı yüksek*, yüksek fiyat*, fahiş*, kazıklan*, aşırı fiyat*, fiyatı abartı*',
    },
    value: {
      names: 'fiyat performans*, tekrar izlenebilir*, izlenebilirlik*, izlenebilirliğ*',
      praise: `
        izlemeye değer*, izlenmeye değer*, görülmeye değer*, değer bir film*, mutlaka izle*, mutlaka izlen*
        kesinlikle izle*, kesinlikle izlen*, izlenmeli*, izlenmesi gerek*, kaçırmayın*, kaçırılmaması*, kaçırılmamalı*
        tavsiye ederim*, tavsiye ederiz*, tavsiye ediyorum*, tavsiye edilir*, tekrar tekrar izle*, defalarca izle*
        tekrar izle*, paranızın karşılığı*`,
      blame: `
        zaman kaybı*, vakit kaybı*, para kaybı*, zaman israfı*, vakit israfı*, vaktinize yazık*, zamanınıza yazık*
        paranıza yazık*, paraya yazık*, parama yazık*, verdiğim para*, verdiğiniz para*, harcadığım zaman*
        izlemeye değmez*, izlenmeye değmez*, izlemeyin*, gitmeyin*, tavsiye etmem*, tavsiye etmiyor*, boşa harca*
        boşuna vakit, boşuna zaman, boşa zaman, boşa vakit, boşuna para`,
    },
  },
  others: `
    bilim kurgu*, bilimkurgu*, kurgu dışı, süper kahraman*, süperkahraman*, korku filmi*, korku filmler*, korku film*
    korku türü*, korku sever*, korku-gerilim*, gerilim-korku*, korku klasi*, gerilim filmi*, gerilim filmler*, gerilim film*, gerilim türü*
    gerilim sever*, korkunç*, komedi filmi*, karakteristik*, müzikal*, söz konusu*, konu ol*, konu hakkında
    gerçek hikaye*, gerçek bir hikaye*, yaşanmış hikaye*, yaşanmış bir hikaye*, aşk hikaye*, hafta sonu*
    haftasonu*, yıl sonu*, ay sonu*, en sonunda, eninde sonunda, sonu gelmeyen, rol model*, kamera arkası*
    orijinal/orjinal dil*/ad*/isim*/seslendir*/olarak/hali*/versiyon*/seri*/film*, çizgi film*
    çizgi roman*, final maç*, görsel iletişim, yavaş yavaş, sıradan bir insan, sıradan insan*, sıradan bir adam*
    heyecanla bekl*, merakla bekl*, müzik video*, müzik kültür*, şarkıcı*, müzik dinle*, müzik dersi*
    müzik öğretmen*, müzik grub*, müzik okul*`,
};
