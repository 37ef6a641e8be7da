# nix-build -E 'with import <nixpkgs> { }; callPackage ./support/packaging/nix/package.nix { }'
{ lib, stdenv, pkg-config, libxml2, md4c, libyaml, jansson }:

stdenv.mkDerivation {
  pname = "statusgen";
  version = "0.1.0";
  src = lib.cleanSource ../../..;

  nativeBuildInputs = [ pkg-config ];
  buildInputs = [ libxml2 md4c libyaml jansson ];

  postPatch = "patchShebangs scripts";
  makeFlags = [ "PREFIX=${placeholder "out"}" ];
  enableParallelBuilding = true;

  meta = {
    description = "Headers and message files from pages that document status codes";
    license = lib.licenses.mit;
    mainProgram = "statusgen";
  };
}
