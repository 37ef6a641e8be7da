# An overlay port of a clone: vcpkg install statusgen --overlay-ports=support/packaging/vcpkg
vcpkg_cmake_configure(SOURCE_PATH "${CURRENT_PORT_DIR}/../../../..")
vcpkg_cmake_install()
vcpkg_copy_tools(TOOL_NAMES statusgen AUTO_CLEAN)
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug")
set(VCPKG_POLICY_EMPTY_INCLUDE_FOLDER enabled)
vcpkg_install_copyright(FILE_LIST "${CURRENT_PORT_DIR}/../../../../LICENSE")
