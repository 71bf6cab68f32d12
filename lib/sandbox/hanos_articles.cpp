// SPDX-License-Identifier: MIT
#include "sandbox/hanos_articles.hpp"

namespace wsync::sandbox {
namespace {

// number, name, brand, category, GTIN, unit, price, price unit, pack, second unit, its price, VAT, step, lead days,
// weighed, supply
constexpr HanosArticle articles[] = {
    {"34225259", "Halfvolle melk lang houdbaar", "Poldermelk", "Zuivel", "8719901000010", "XCT", "11.94", "",
     "12 x 1 l", "XPA", "1.09", "9", "", -1, false, Supply::everywhere},
    {"34295808", "Tarwebloem", "De Korenmolen", "Droge waren", "8719901000027", "XBG", "6.45", "", "Zak 5 kilogram",
     "", "", "9", "", -1, false, Supply::everywhere},
    {"00418732", "Roomboter ongezouten", "Poldermelk", "Zuivel", "8719901000034", "XCT", "58.80", "", "20 x 250 g",
     "H87", "3.10", "9", "", -1, false, Supply::everywhere},
    {"34100417", "Zonnebloemolie", "Zonnegaard", "Olie en azijn", "8719901000041", "XCT", "27.90", "", "3 x 5 l", "",
     "", "9", "", -1, false, Supply::everywhere},
    {"34100562", "Olijfolie extra vierge", "Oliveto", "Olie en azijn", "8719901000058", "XCT", "41.40", "",
     "6 x 0,75 l", "H87", "7.15", "9", "", -1, false, Supply::sold_out_west},
    {"34377021", "Frites 10 mm diepvries", "Aardappelatelier", "Diepvries", "8719901000065", "XCT", "14.85", "",
     "4 x 2,5 kg", "", "", "9", "", -1, false, Supply::everywhere},
    {"34377045", "Doperwten diepvries", "Groene Polder", "Diepvries", "8719901000072", "XCT", "12.20", "",
     "4 x 2,5 kg", "", "", "9", "", -1, false, Supply::not_in_north},
    {"34501288", "Kipfilet vers", "Pluimveehof", "Vlees en gevogelte", "", "H87", "8.95", "KGM", "ca. 2,5 kg", "",
     "", "9", "", 1, true, Supply::everywhere},
    {"34501301", "Runderbavette", "Slagerij Zuid", "Vlees en gevogelte", "", "H87", "17.40", "KGM", "ca. 2 kg", "",
     "", "9", "", 2, true, Supply::everywhere},
    {"34502217", "Zalmfilet met huid", "Noordzeevis", "Vis", "", "H87", "21.75", "KGM", "ca. 1,2 kg", "", "", "9",
     "", 1, true, Supply::sold_out_west},
    {"34502330", "Hollandse garnalen gepeld", "Noordzeevis", "Vis", "8719901000089", "H87", "34.50", "",
     "Bak 1 kilogram", "", "", "9", "", 1, false, Supply::not_in_north},
    {"34610054", "Tomaten los", "Kasgroen", "Groenten en fruit", "8719901000096", "XCT", "9.60", "", "Doos 6 kg",
     "KGM", "1.79", "9", "", -1, false, Supply::everywhere},
    {"34610061", "Rucola gewassen", "Kasgroen", "Groenten en fruit", "8719901000102", "H87", "2.35", "", "Zak 500 g",
     "", "", "9", "", 1, false, Supply::scarce},
    {"34610115", "Citroenen", "Kasgroen", "Groenten en fruit", "8719901000119", "XCT", "7.90", "", "Doos 4 kg", "",
     "", "9", "", -1, false, Supply::everywhere},
    {"34720033", "Espressobonen", "Branderij Zuiderzee", "Koffie en thee", "8719901000126", "XCT", "89.70", "",
     "6 x 1 kg", "XBG", "15.45", "9", "", -1, false, Supply::everywhere},
    {"34720101", "Muntthee vers", "Kasgroen", "Koffie en thee", "8719901000133", "XCT", "16.20", "", "12 x 50 g", "",
     "", "9", "", -1, false, Supply::south_only},
    {"34830009", "Bronwater bruisend", "Bron 1815", "Dranken", "8719901000140", "XCR", "9.36", "", "24 x 0,25 l", "",
     "", "9", "", -1, false, Supply::everywhere},
    {"34830016", "Cola", "Bruis & Co", "Dranken", "8719901000157", "XCR", "17.52", "", "24 x 0,2 l", "", "", "9", "",
     -1, false, Supply::everywhere},
    {"34840121", "Pils vat", "Brouwerij De Linde", "Bier", "8719901000164", "H87", "98.50", "", "Vat 50 l", "", "",
     "21", "", -1, false, Supply::everywhere},
    {"34840138", "Witbier fles", "Brouwerij De Linde", "Bier", "8719901000171", "XCR", "23.04", "", "24 x 0,3 l", "",
     "", "21", "", -1, false, Supply::south_only},
    {"34850214", "Huiswijn wit", "Wijnhof", "Wijn", "8719901000188", "XCT", "27.30", "", "6 x 0,75 l", "XBO", "4.75",
     "21", "", -1, false, Supply::everywhere},
    {"34900077", "Servetten 3-laags", "Tafelnet", "Non-food", "8719901000195", "XCT", "31.20", "", "8 x 125 stuks",
     "", "", "21", "", -1, false, Supply::everywhere},
    {"34900084", "Vaatwasmiddel", "Helder", "Non-food", "8719901000201", "H87", "24.75", "", "Can 10 l", "", "",
     "21", "2", -1, false, Supply::everywhere},
    {"34900091", "Aluminiumfolie", "Helder", "Non-food", "8719901000218", "XCT", "38.40", "", "6 x 1 stuk", "", "",
     "21", "", -1, false, Supply::scarce},
};

}  // namespace

std::span<const HanosArticle> hanos_articles() { return articles; }

}  // namespace wsync::sandbox
