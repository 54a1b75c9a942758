/** For the tests of each site: addresses that are and are not its own, and pages in its structure. */
export interface SiteFixtures {
  covers: string[];
  leavesAlone: string[];
  /** Pages of ours in `test/fixtures/pages`, by the address that each stands in for. */
  pages: Record<string, string>;
}

/** By id of the site. */
export const SITE_FIXTURES: Record<string, SiteFixtures> = {
  imdb: {
    covers: [
      'https://www.imdb.com/title/tt1375666/reviews/',
      'https://www.imdb.com/title/tt1375666/reviews?sort=curated&spoilers=EXCLUDE',
      'https://www.imdb.com/title/tt1375666/reviews/#top',
      'https://imdb.com/title/tt1375666/reviews',
      'https://m.imdb.com/title/tt1375666/',
      'https://www.imdb.com/title/tt1375666/?ref_=nv',
      'https://www.imdb.com/de/title/tt1375666/reviews/',
      'https://www.imdb.com/title/tt1375666/review/rw9900101/',
      'https://www.imdb.com/review/rw9900101/',
      'https://www.imdb.com/user/ur123/reviews',
    ],
    leavesAlone: [
      'https://www.imdb.com/',
      'https://www.imdb.com/name/nm0000138/',
      'http://www.imdb.com/title/tt1375666/reviews/',
      'https://www.imdb.com.example.org/title/tt1375666/reviews/',
      'https://notimdb.com/title/tt1375666/reviews/',
      'https://example.org/?next=https://www.imdb.com/title/tt1375666/reviews/',
      'not a url',
    ],
    pages: {
      'https://www.imdb.com/title/tt99001234/reviews/': 'imdb-reviews-2025',
      'https://www.imdb.com/title/tt98004321/reviews': 'imdb-reviews-2023',
      'https://www.imdb.com/title/tt97005678/': 'imdb-title-2025',
      'https://m.imdb.com/title/tt97005678/': 'imdb-title-2022',
      'https://www.imdb.com/title/tt97005678/?ref_=nv': 'imdb-title-2019',
      'https://www.imdb.com/title/tt99001234/review/rw9900901/': 'imdb-single-2025',
      'https://www.imdb.com/user/ur9800901/reviews': 'imdb-user-2023',
    },
  },
  rottentomatoes: {
    covers: [
      'https://www.rottentomatoes.com/m/kite_season',
      'https://www.rottentomatoes.com/m/kite_season/reviews?type=user',
      'https://www.rottentomatoes.com/m/kite_season/reviews/all-critics',
      'https://www.rottentomatoes.com/tv/kite_season/s01',
    ],
    leavesAlone: ['https://www.rottentomatoes.com/', 'https://editorial.rottentomatoes.com/guide/best-kites/'],
    pages: {
      'https://www.rottentomatoes.com/m/kite_season/reviews/all-audience': 'rottentomatoes-list-2026',
      'https://www.rottentomatoes.com/m/night_ferry/reviews/all-audience': 'rottentomatoes-languages-2026',
      'https://www.rottentomatoes.com/m/kite_season/reviews/all-critics': 'rottentomatoes-list-2025',
      'https://www.rottentomatoes.com/m/kite_season': 'rottentomatoes-film-2024',
      'https://www.rottentomatoes.com/m/kite_season/reviews?type=user': 'rottentomatoes-reviews-2022',
      'https://www.rottentomatoes.com/m/kite_season/': 'rottentomatoes-film-2018',
    },
  },
  letterboxd: {
    covers: [
      'https://letterboxd.com/film/the-borrowed-piano/reviews/by/activity/page/2/',
      'https://letterboxd.com/fernhill/film/the-borrowed-piano/1/',
      'https://letterboxd.com/fernhill/films/reviews/',
    ],
    leavesAlone: ['https://letterboxd.com/', 'https://letterboxd.com/fernhill/films/diary/', 'https://boxd.it/aD90'],
    pages: {
      'https://letterboxd.com/film/the-borrowed-piano/': 'letterboxd-film-2025',
      'https://letterboxd.com/film/the-borrowed-piano/reviews/by/activity/': 'letterboxd-reviews-2026',
      'https://letterboxd.com/marginalia/film/the-borrowed-piano/': 'letterboxd-single-2025',
      'https://letterboxd.com/film/the-borrowed-piano/reviews/page/2/': 'letterboxd-reviews-2024',
    },
  },
  metacritic: {
    covers: [
      'https://www.metacritic.com/movie/salt-and-vinegar/user-reviews/?filter=positive',
      'https://www.metacritic.com/movie/salt-and-vinegar/critic-reviews/',
      'https://www.metacritic.com/tv/salt-and-vinegar/season-1/user-reviews/',
      'https://www.metacritic.com/game/chip-shop/user-reviews/?platform=pc',
    ],
    leavesAlone: ['https://www.metacritic.com/', 'https://www.metacritic.com/browse/movie/'],
    pages: {
      'https://www.metacritic.com/movie/salt-and-vinegar/user-reviews/': 'metacritic-list-2026',
      'https://www.metacritic.com/movie/salt-and-vinegar/': 'metacritic-list-2023',
      'https://www.metacritic.com/movie/salt-and-vinegar/user-reviews?sort-by=date&num_items=100': 'metacritic-classic',
    },
  },
  tmdb: {
    covers: ['https://www.themoviedb.org/movie/9001-kite-season/reviews', 'https://www.themoviedb.org/tv/9002/reviews'],
    leavesAlone: ['https://www.themoviedb.org/', 'https://www.themoviedb.org/movie/9001-kite-season'],
    pages: {
      'https://www.themoviedb.org/movie/9001/reviews': 'tmdb-reviews-2026',
      'https://www.themoviedb.org/review/65a0f1': 'tmdb-single-2026',
    },
  },
  trakt: {
    covers: ['https://trakt.tv/movies/kite-season-2025', 'https://app.trakt.tv/shows/kite-season/seasons/1'],
    leavesAlone: ['https://trakt.tv/', 'https://trakt.tv/users/marlo'],
    pages: {
      'https://trakt.tv/movies/kite-season-2026': 'trakt-comments-2026',
      'https://app.trakt.tv/movies/kite-season-2026': 'trakt-bare-2026',
    },
  },
  amazon: {
    covers: [
      'https://www.amazon.co.jp/dp/B000000000',
      'https://www.amazon.de/Kite-Season/dp/B000000000/ref=sr_1_1',
      'https://www.amazon.com/gp/customer-reviews/R900000000001/',
    ],
    leavesAlone: ['https://www.amazon.com/', 'https://www.amazon.com/s?k=kites'],
    pages: {
      'https://www.amazon.com/product-reviews/B000000000': 'amazon-reviews-2024',
      'https://www.amazon.com.au/dp/B000000000': 'amazon-product-2026',
    },
  },
  goodreads: {
    covers: [
      'https://www.goodreads.com/book/show/9001.The_Salt_Almanac',
      'https://www.goodreads.com/book/9001/reviews',
    ],
    leavesAlone: ['https://www.goodreads.com/', 'https://www.goodreads.com/author/show/1'],
    pages: {
      'https://www.goodreads.com/book/show/9001': 'goodreads-list-2022',
      'https://www.goodreads.com/en/book/show/9001': 'goodreads-classic',
    },
  },
  googleplay: {
    covers: ['https://play.google.com/store/movies/details?id=9001'],
    leavesAlone: ['https://play.google.com/', 'https://play.google.com/books'],
    pages: { 'https://play.google.com/store/apps/details?id=org.example.kite': 'googleplay-list-2026' },
  },
  steam: {
    covers: [
      'https://steamcommunity.com/app/9001/reviews/?browsefilter=toprated',
      'https://steamcommunity.com/id/piet/recommended/9001/',
      'https://store.steampowered.com/app/9001/Kite_Simulator/',
    ],
    leavesAlone: ['https://steamcommunity.com/', 'https://store.steampowered.com/news/'],
    pages: { 'https://steamcommunity.com/app/9001/reviews/': 'steam-community' },
  },
  trustpilot: {
    covers: ['https://fr.trustpilot.com/review/example.org?page=2'],
    leavesAlone: ['https://www.trustpilot.com/', 'https://www.trustpilot.com/categories/kites'],
    pages: { 'https://www.trustpilot.com/review/example.org': 'trustpilot-list-2023' },
  },
  yelp: {
    covers: ['https://www.yelp.co.uk/biz/quayside-chips?start=10'],
    leavesAlone: ['https://www.yelp.com/', 'https://www.yelp.com/search?find_desc=chips'],
    pages: { 'https://www.yelp.com/biz/quayside-chips': 'yelp-list-2024' },
  },
  allocine: {
    covers: ['https://www.filmstarts.de/kritiken/9001/userkritiken.html'],
    leavesAlone: ['https://www.allocine.fr/', 'https://www.allocine.fr/film/fichefilm_gen_cfilm=9001.html'],
    pages: { 'https://www.allocine.fr/film/fichefilm-9001/critiques/spectateurs/?page=2': 'allocine-list-2026' },
  },
  filmaffinity: {
    covers: ['https://www.filmaffinity.com/us/reviews/2/900001.html'],
    leavesAlone: ['https://www.filmaffinity.com/es/film900001.html'],
    pages: { 'https://www.filmaffinity.com/es/reviews/1/900001.html': 'filmaffinity-list-2024' },
  },
  douban: {
    covers: ['https://movie.douban.com/subject/9001/', 'https://movie.douban.com/subject/9001/reviews'],
    leavesAlone: ['https://movie.douban.com/', 'https://book.douban.com/subject/9001/'],
    pages: {
      'https://movie.douban.com/subject/9001/comments?start=20&status=P': 'douban-comments',
      'https://movie.douban.com/review/900303/': 'douban-single',
    },
  },
  markup: {
    covers: ['https://example.org/', 'https://www.imdb.com/name/nm0000138/'],
    leavesAlone: ['http://example.org/', 'not a url'],
    pages: {
      'https://example.org/microdata': 'markup-microdata',
      'https://example.org/microformats': 'markup-hreview',
      'https://example.org/rdfa': 'markup-rdfa',
      'https://example.org/json-ld': 'markup-json-ld',
    },
  },
};
