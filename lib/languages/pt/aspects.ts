import type { AspectList } from '../aspect-list';

export const pt: AspectList = {
  language: 'pt',
  contrasts: `
    mas, porém, contudo, todavia, entretanto, no entanto, embora, apesar, enquanto, infelizmente, felizmente, exceto
    salvo, mesmo assim, já, só que, por outro lado, em compensação, ainda que`,
  joints: 'e, ou, nem, com, porque, pois, já que, que, quando, se, como, além',
  negations: 'não, nunca, jamais, sem, nenhum, nenhuma, nada, nem, tampouco, falta, faltou, carece, zero, pouco',
  functionWords: `
    o, a, os, as, um, uma, uns, umas, de, do, da, dos, das, em, no, na, nos, nas, por, pelo, pela, para, pra, pro
    com, e, ou, mas, que, quem, qual, onde, quando, como, se, me, te, lhe, nos, seu, sua, seus, suas, meu, minha
    este, esta, esse, essa, isso, isto, aquele, aquela, eu, ele, ela, eles, elas, é, são, era, eram, foi, foram, ser
    está, estão, estava, tem, têm, tinha, há, também, já, sobre, entre, desde, até, todo, toda, todos, todas, ao, aos, à`,
  groups: {
    be: 'é, são, era, eram, foi, foram, está, estão, fica, ficou, parece, parecem',
    fine: `
      bom, boa, bons, boas, ótim*, excelente*, incríve*, incrível, maravilhos*, perfeit*, lind*, bel*, fantástic*, genial
      geniais, impecáve*, impecável, impressionante*, espetacular*, brilhante*, magnífic*, sensaciona*, fod*, deslumbrante*`,
    poor: `
      ruim, ruins, péssim*, horríve*, horrível, fraco, fraca, fracos, fracas, pobre, pobres, ridícul*, medíocre*, chat*
      terríve*, terrível, tosc*, bizarr*, sofríve*, sofrível, mal, decepcionante*, desperdiçad*`,
  },
  aspects: {
    story: {
      names: `
        história, histórias, historia, trama, tramas, enredo, enredos, roteiro, roteiros, roteirista*, narrativa*, narração
        premissa, argumento, reviravolta*, plot, plot-twist*, subtrama*`,
      praise:
        'bem escrito/escrita/contada/contado/amarrado/amarrada/construída, roteiro <fine>, história <fine>, trama <fine>',
      blame: `
        sem sentido, não faz sentido, não fez sentido, incoerente*, furos de roteiro, furo de roteiro, mal escrito/escrita/contada
        sem pé nem cabeça, história forçada, roteiro forçado, trama forçada, roteiro <poor>, história <poor>, inverossími*`,
    },
    acting: {
      names: `
        atuação, atuações, atuacao, atuacoes, interpretação, interpretações, ator, atores, atriz, atrizes, elenco
        performance*, dublagem, no papel, papel principal, papéis, química, protagonistas <be>, atua, atuam, atuou`,
      praise: `
        bem atuado/atuada/interpretado/interpretada, dá/deu um show, rouba/roubou a cena, atuação <fine>, atuações <fine>
        elenco <fine>, show de atuação, entrega <fine>`,
      blame:
        'mal atuado/atuada, canastrão, canastrice, atuação <poor>, atuações <poor>, elenco <poor>, sem química, caricat*',
    },
    characters: {
      names: `
        personagem, personagens, protagonista, protagonistas, vilão, vilões, vilã, antagonista*, herói, heróis, heroína
        coadjuvante*`,
      praise:
        'carismátic*, personagem cativante, personagens cativantes, bem construídos/construídas, bem desenvolvidos/desenvolvidas, personagens <fine>',
      blame:
        'unidimensiona*, estereotipad*, rasos, rasas, sem carisma, personagens <poor>, mal desenvolvidos/desenvolvidas',
    },
    direction: {
      names: `
        direção, direcao, diretor, diretora, diretores, dirigido, dirigida, dirige, dirigiu, montagem, edição do filme, cineasta*
        realização, cenas de ação, cenas de luta, mise-en-scène`,
      praise: 'bem dirigido/dirigida/montado/editado/conduzido, direção <fine>, edição <fine>, montagem <fine>',
      blame: 'mal dirigido/dirigida/montado/editado, direção <poor>, edição <poor>, montagem <poor>',
    },
    pace: {
      names: 'ritmo, duração, tempo de duração, andamento, cadência',
      praise: `
        eletrizante*, frenétic*, ágil, dinâmic*, passa voando, passou voando, nem vi passar, ritmo <fine>, prende do início
        prende do começo, não cansa, flui`,
      blame: `
        lento, lenta, lentos, lentas, lentidão, arrastad*, arrasta, se arrasta, longo demais, longa demais
        muito longo/longa, cansativ*, monóton*, monoton*, dormi, cochilei, enrola, enrolação, apressad*
        dá sono, deu sono, sonolent*, tedios*, ritmo <poor>`,
    },
    look: {
      names: `
        fotografia, imagem <fine>, imagens, figurino*, cenários, cenário <be>, cenografia, ambientação, iluminação, cores, estética*
        visual, visuais, visualmente, gráficos, animações, enquadramento*, paisage*, direção de arte, direção de fotografia
        câmera, design de produção, planos <be>, qualidade da animação`,
      praise: `
        visualmente <fine>, visual <fine>, fotografia <fine>, deleite visual, espetáculo visual, colírio para os olhos
        bem filmado/filmada, esteticamente <fine>`,
      blame: 'visualmente <poor>, fotografia <poor>, escuro demais, mal filmado/filmada, muito escuro/escura',
    },
    effects: {
      names:
        'efeitos, efeitos especiais, efeitos visuais, efeitos práticos, cgi, computação gráfica, explosões, maquiagem, dublês',
      praise: 'efeitos <fine>, efeitos especiais <fine>, cgi <fine>, efeitos visuais <fine>',
      blame: 'efeitos <poor>, efeitos especiais <poor>, cgi <poor>, efeitos visuais <poor>',
    },
    music: {
      names: `
        música, músicas, musica, trilha, trilhas, trilha-sonora, soundtrack, canção, canções, melodia*, compositor, sonoplastia
        som <be>, o som, design de som, mixagem de som, ost`,
      praise: 'trilha sonora <fine>, música <fine>, músicas <fine>, trilha <fine>, grudam na cabeça, gruda na cabeça',
      blame: 'trilha sonora <poor>, música <poor>, músicas <poor>, alto demais, ensurdecedor*, estridente*',
    },
    dialogue: {
      names: 'diálogo, diálogos, dialogos, falas, monólogo*, frases <be>, narração em off',
      praise: 'diálogos <fine>, diálogos afiados, diálogos inteligentes, diálogos naturais, falas <fine>',
      blame:
        'diálogos <poor>, diálogos expositivos, diálogos forçados, diálogos rasos, diálogos artificiais, falas <poor>',
    },
    humour: {
      names: 'humor, piada, piadas, gag, gags, comicidade, sátira, alívio cômico, comédia funciona, deboche',
      praise: `
        engraçad*, hilári*, divertid*, ri, rir, ri muito, ri demais, risada, risadas, gargalh*, cômic*, risos
        chorei de rir, morri de rir`,
      blame: 'sem graça, nenhuma graça, piadas <poor>, piadas forçadas, não tem graça, não é engraçado, humor <poor>',
    },
    tension: {
      names: 'tensão, suspense, sustos, susto, dá/deu/dar/dando medo, jumpscare*, angústia, clima de',
      praise: `
        tenso, tensa, tensos, assustador*, aterrorizante*, eletrizante do, de tirar o fôlego, angustiante*, perturbador*
        emocionante*, envolvente*, arrepiante*, arrepiei, prende a atenção, prende atenção, te prende, me prendeu
        instigante*, sufocante*, intrigante*`,
      blame: 'sem tensão, não dá medo, não assusta, zero tensão, nenhuma tensão, sem suspense, nenhum susto',
    },
    ending: {
      names: `
        o/esse/um/seu final, final <be>, finais, desfecho*, clímax, conclusão, epílogo, última cena, cena final, cenas finais
        último ato, terceiro ato, ato final, últimos minutos, encerramento`,
      praise: 'final <fine>, desfecho <fine>, final surpreendente, final emocionante, final perfeito',
      blame: 'final <poor>, desfecho <poor>, final decepcionante, final previsível, final corrido, final aberto demais',
    },
    originality: {
      names: 'originalidade, ideia <be>, clichê, clichês, criatividade, fórmula, inovação',
      praise: `
        original, originais, inovador*, inédit*, únic* <be>, criativ*, inusitad*, imprevisíve*, imprevisível, diferente de tudo
        revolucionári*, surpreendente*, inventiv*, ousad*`,
      blame: `
        previsíve*, previsível, clichezão, cheio de clichês, batid*, genéric*, mais do mesmo, sem originalidade, cópia de
        já vi antes, repetitiv*, manjad*, óbvio demais`,
    },
    controls: {
      names: 'controles, jogabilidade, gameplay, comandos, teclado, manete',
      praise: 'intuitiv*, responde bem, controles <fine>, jogabilidade <fine>, gameplay <fine>',
      blame: 'imprecis*, travad*, controles <poor>, jogabilidade <poor>, gameplay <poor>, injogável',
    },
    bugs: {
      names: 'servidor, servidores, tempo de carregamento, loading*, otimização, desempenho do jogo',
      praise: 'roda bem, roda liso, sem bugs, sem travar, bem otimizado',
      blame:
        'bug, bugs, bugado, bugada, trava, travando, travamentos, crasha, lag, mal otimizado, glitch*, quedas de fps',
    },
    quality: {
      names: 'qualidade do material, qualidade do produto, material <be>, acabamento, tecido, encadernação',
      praise: 'boa/ótima/excelente qualidade, resistente*, durável, duráveis, bem acabado, bem feito, de qualidade',
      blame:
        'má/péssima/baixa qualidade, quebrou, quebrado, quebrada, frágil, defeito, defeituos*, rasgad*, amassad*, mal acabado',
    },
    delivery: {
      names: 'entrega, entregas, envio, embalagem, embalado, transportadora, correios, frete',
      praise: `
        entrega rápida, envio rápido, chegou rápido, chegou antes, chegou no prazo, bem embalado, antes do prazo
        chegou perfeito, chegou em perfeito`,
      blame: `
        entrega atrasada, atrasou, chegou atrasado, chegou quebrado, chegou amassado, nunca chegou, não chegou, mal embalado
        chegou danificado`,
    },
    price: {
      names: 'preço, preços, custa, custou, custo, valor do ingresso, ingresso, reais por',
      praise: 'barat*, preço bom, bom preço, ótimo preço, preço justo, preço acessível, em conta, pechincha',
      blame: 'caro, cara demais, caros, caras demais, caríssim*, muito caro, preço abusivo, preço alto, roubo',
    },
    value: {
      names: 'custo-benefício, rejogabilidade, fator replay',
      praise: `
        vale a pena, valeu a pena, vale cada, vale muito, recomendo*, recomendad*, imperdíve*, imperdível, assistam
        obrigatóri*, tem que ver, precisa ver, merece ser visto, bom custo-benefício, ótimo custo-benefício`,
      blame: `
        perda de tempo, perder tempo, perdi meu tempo, tempo perdido, não vale a pena, não valeu a pena, dinheiro jogado
        jogar dinheiro fora, desperdício, não recomendo, horas da minha vida`,
    },
  },
  others: `
    história real, história verídica, história de amor, história do cinema, história do brasil, aula de história, ao final
    levar/leva/levando/levarmos em conta, entrega o/os/um/uma/tudo, efeitos da/do guerra/tempo, no final, até o final, afinal, final de semana, fim de semana, final feliz, efeito, efeitos colaterais, por medo
    em direção, na direção, direção certa, carteira de, versão original, título original, idioma original, som original
    ficção científica, plot armor, papel de parede, papel higiênico, papel de pai, papel de mãe, papel importante, na real
    o cara, um cara, esse cara, cara a cara, de cara, minha cara, nossa cara, qualidade de vida, sem ideia, nem ideia
    boa ideia, não faço ideia, a ideia de, escola de música, aula de música, papel da mulher, sem medo, medo de, ter medo
    com medo, mal sabe, mal posso, longa metragem, longa-metragem, curta-metragem, ri alto, custa nada, rir para não chorar
    entrega de prêmios, entrega do oscar, imagem e som, conclusão de que, à conclusão, personagem real`,
};
