import type { NoOpinionTemplates } from '../no-opinion-templates';
import { lines, words } from '../word-lists';

export const pt: NoOpinionTemplates = {
  words: {
    it: words('o filme, esse filme, este filme, a série, {title}, {title}, o documentário, o novo, o segundo'),
    title:
      words(`O Jardim de {place}, A Última Noite em {place}, Sombras de Inverno, A Casa do Farol, O Ladrão de Relógios,
      Os Filhos do Rio, Cartas para {name}, A Promessa Quebrada, Amanhã Não Há Trem, A Ponte de Vidro, Coração Selvagem 2,
      A Terrível Verdade, Um Verão Perfeito, Amor e Pólvora, O Inimigo em Casa, A Bela de {place}`),
    name: words(`Helena Robledo, Marcos Salgado, Lúcia Arruda, Bruno Queiroz, Nádia Ferraz, Tomás Andrade, Carmem Valadares, Otávio Penha,
      Inês Montalvão, Rafael Duarte, Júlia Escobar, Hugo Lacerda, Marta Belém, André Zanetti`),
    place: words(
      'Valenares, Porto Claro, Santa Mira, Belmora, Lisboa, São Paulo, Salvador, Recife, Coimbra, Curitiba, Gramado',
    ),
    service: words('alguma plataforma, streaming, DVD, Blu-ray, TV aberta, YouTube, TV a cabo, alta definição'),
    day: words('na segunda, na terça, na quarta, na quinta, na sexta, no sábado, no domingo'),
    month: words('janeiro, fevereiro, março, abril, maio, junho, julho, setembro, outubro, novembro, dezembro'),
    year: words('1968, 1977, 1984, 1994, 2003, 2012, 2018, 2021, 2023, 2025'),
    number: words('dois, três, quatro, cinco, sete, oito, dez, doze'),
    minutes: words('82, 90, 95, 104, 118, 127, 142, 163'),
    genre:
      words(`um suspense, uma comédia, um drama, um filme de terror, um faroeste, um documentário, uma comédia romântica,
      uma animação, um drama histórico, uma ficção científica, um musical`),
    hero: words(`um detetive aposentado, uma professora viúva, um jovem soldado, uma jornalista ambiciosa, um médico cruel, uma princesa má,
      um boxeador acabado, uma cozinheira brilhante, um padre atormentado, uma advogada perfeita, um ladrão encantador, uma órfã,
      um pescador solitário, um professor chato, uma bela dançarina, um terrível assassino, {name}, {name}`),
    companion:
      words(`seu irmão, sua irmã, seu pai, sua melhor amiga, seu antigo rival, seu marido, sua filha, seu chefe, um desconhecido,
      uma vizinha, o assassino, um velho inimigo, seu pior inimigo, o amor de sua vida`),
    town: words(`uma vila no litoral, uma casa mal-assombrada, uma cidade grande, um hotel abandonado, uma ilha deserta, um internato,
      uma estação espacial, {place}, {place}, uma cidade mineira`),
    era: words(`a guerra, a segunda guerra mundial, o verão de {year}, uma terrível tempestade, a ditadura, uma epidemia mortal,
      a corrida do ouro, um inverno horrível, a revolução`),
    event: lines(`
      descobre (um segredo sombrio|um cadáver|uma carta de amor|um tesouro|a horrível verdade|um mapa)( no porão|)
      se apaixona por {companion}
      precisa (salvar|proteger|matar|perdoar|trair|enterrar) {companion}
      leva a culpa por (um assassinato|uma traição|um roubo|um crime que não cometeu)
      perde (tudo|sua fortuna|seu emprego|a memória|o amor de sua vida)
      busca vingança contra (os homens que mataram sua família|{companion}|a gangue que arruinou sua vida)
      tem (três dias|uma noite|uma semana) para (fugir|salvar o mundo|encontrar {companion}|pagar uma dívida)
      reencontra {companion} depois de {number} anos
      tenta esquecer um passado (doloroso|feliz|terrível|maravilhoso)
      aceita um último (trabalho|golpe|combate)
      esconde (um corpo|o dinheiro|uma linda joia) de {companion}
      ganha (um concurso|na loteria|uma fortuna) e perde tudo
    `),
    soon: words('hoje à noite, amanhã, {day}, no fim de semana, semana que vem, quando passar na TV'),
  },
  questions: `
    alguém sabe (onde|em qual plataforma) dá para ver {it}?
    onde (posso|dá para|podemos) (assistir|comprar|alugar|baixar) {it}( legendado| dublado| online|)?
    quando (estreia|sai|chega) {it} (no Brasil|em {service}|nos cinemas)?
    {it} está (disponível|) em {service}?
    tem (cena pós-créditos|continuação|livro|versão estendida|segunda temporada)?
    quanto tempo dura {it}?
    quem faz (o assassino|a irmã|o pai|a protagonista|o vilão)( em {title}|)?
    quem (dirigiu|escreveu|produziu) {it}?
    qual é o nome da música (do final|dos créditos|da cena do baile|do casamento)?
    pode levar criança( de {number} anos|)?
    é baseado (em um livro|em fatos reais|em uma peça|no romance de {name})?
    onde foi (gravado|filmado|rodado) {it}?
    preciso ver o primeiro (antes|para entender)?
    vale a pena (ir ao cinema|pagar o ingresso|assistir)? (ainda não vi|)
    é (bom|ruim|chato|engraçado|tão bom quanto dizem|melhor que o primeiro)? ainda não assisti
    e aí, que tal {it}? (vou ver {soon}|)
    alguém (me explica|pode explicar) o final( de {title}|)?
    por que {companion} (mata|trai|odeia|ama|abandona) (a protagonista|o filho|{name})( no final|)?
    (o cachorro|a protagonista|{name}|o vilão) morre no final?
    o que aconteceu com {companion} depois da guerra?
    alguém já (viu|assistiu)( em 3D| legendado|)?
    quantos episódios tem( a temporada|)?
    em que ordem devo ver os filmes?
    que filme (vocês indicam|eu vejo) {soon}?
    oi, sabem se {it} (é dublado|tem legenda|ainda está em cartaz)?
    qual é o nome daquele filme em que {hero} {event}?
  `,
  plots: `
    {hero} {event}
    {hero} {event} e {event}
    {hero} chega a {town} e {event}
    {hero} volta para {town}, onde {companion} {event}
    {hero} vive em {town} até que {companion} {event}
    quando {hero} {event}, {companion} {event}
    durante {era}, {hero} {event}
    em {town}, {hero} {event}
    a história se passa em {town} durante {era}
    o filme (acompanha|mostra|conta a vida de) {hero} que {event}
    a trama começa quando {hero} {event}
    sinopse: {hero} {event}
    {hero} e {hero} se conhecem em {town}
    {hero} herda uma casa em {town}. (Pouco depois|Certa noite|Anos mais tarde), {companion} {event}
    após {era}, {hero} {event}
    {name} interpreta {hero} que {event}
    no final, {companion} {event}
    spoiler: {companion} {event}
    "eu te (odeio|amo|mato|perdoo)", diz a {companion} antes de morrer
    uma história de (amor|ódio|vingança|guerra|amizade) em {town}
    é {month} de {year} e {hero} {event}
    após a morte do pai, {hero} {event}
    será que {hero} vai salvar {companion} antes do fim da guerra?
    tudo muda quando {companion} {event}
    o protagonista é {hero}
  `,
  news: `
    {title} estreia {day} em {number} salas
    {it} estreou em {month} de {year}
    dirigido por {name}, com {name} e {name}
    {name} (dirige|produz|escreve) {title}
    {name} entra para o elenco de {title}
    as filmagens (começaram|terminaram|atrasaram) em {month} em {place}
    {title} é baseado no romance de {name}
    duração: {minutes} minutos
    {it} tem {minutes} minutos
    {it} (ganhou|recebeu) {number} prêmios no festival de {place}
    {it} foi indicado ao prêmio de pior filme do ano
    {it} arrecadou {number} milhões( na primeira semana|)
    a música é de {name}
    o trailer saiu (ontem|{day}|em {month})
    a continuação chega em {month} de {year}
    {title} é {genre} de {year}
    {genre} de {name} com {name}
    {name} nasceu em {place} em {year}
    foi filmado em {place} em {number} semanas
    é a segunda parte de uma trilogia
    vi (ontem|ontem à noite|{day}) na TV
    vi com {companion} num cinema de {place}
    vou ver {soon}
    ainda não vi
    assistido em {service} {day}
    fui ao cinema com {companion} e depois jantamos
    os ingressos começam a ser vendidos {day}
    o DVD traz {number} cenas cortadas
  `,
};
